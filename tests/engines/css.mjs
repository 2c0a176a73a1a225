// How stylelint reads static/app.css: as the phones of PRODUCT do.
const BROWSERS = [
  "android 4.4", // bà Lan's phone of 2014
  "chrome 30", // the WebView inside the apps of that phone
  "op_mini all", // no scripts, pages drawn by somebody else's machine
  "ios_saf 8", // an iPhone handed down
];

// What these browsers leave out without a word, button or field being lost. Nothing else is forgiven.
const HARMLESS = [
  "border-radius", // corners stay square
  "css-boxshadow", // of the focus only the amber halo: the black ring stays, where there is a keyboard at all
  "outline", // Opera Mini shows the focus itself
  "css-letter-spacing", // the digits of a number stand closer
  "text-decoration", // the thicker line under a link one points at
  "mdn-text-decoration-shorthand", // only `none` and `underline`, known since CSS 1
  "font-variant-numeric", // digits of a column stand a little less even
  "css-overflow", // only `hidden`, known since CSS 2
  "wordwrap", // only `word-wrap: break-word`, the old name
];

export default {
  plugins: ["stylelint-no-unsupported-browser-features"],
  rules: {
    "plugin/no-unsupported-browser-features": [true, { browsers: BROWSERS, ignore: HARMLESS }],
    // The list of features does not know every word. An engine throws away the whole rule of a selector it cannot
    // read, and the whole block of such an at-rule: so these name what may be used, not what may not.
    "at-rule-allowed-list": ["media"],
    "function-allowed-list": ["attr"],
    "unit-allowed-list": ["px", "em", "rem", "%", "pt"],
    "selector-pseudo-class-allowed-list": ["hover", "focus", "before", "after", "first-child"],
    "selector-pseudo-element-colon-notation": "single",
    "selector-attribute-operator-allowed-list": ["="],
    "media-feature-name-allowed-list": ["min-width", "max-width"],
    "media-feature-range-notation": "prefix",
    "property-disallowed-list": [
      ...["aspect-ratio", "transform", "translate", "rotate", "scale", "accent-color", "gap", "row-gap", "column-gap"],
      "/^--/",
      "/^(place|contain|overscroll|scroll|mask|clip-path)/",
    ],
    "property-no-unknown": true,
    "declaration-property-value-no-unknown": true,
    "color-no-invalid-hex": true,
    "no-invalid-double-slash-comments": true,
    "declaration-block-no-duplicate-properties": [true, { ignore: ["consecutive-duplicates-with-different-values"] }],
    "max-nesting-depth": 0,
  },
};
