"""The form CT01 on one page, by hand and without scripts: what the first wait for our pages is compared with."""
