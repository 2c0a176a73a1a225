"""Files that somebody made to stop the house."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CELLS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types"
_BOOK = (
    '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml'
    '.sheet.main+xml"/>'
)
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def far_apart(last: str) -> bytes:
    """An XLSX of two cells, A1 and this one: a table of everything between them."""
    cells = [("1", "A1"), ("".join(char for char in last if char.isdigit()), last)]
    rows = "".join(f'<row r="{at}"><c r="{name}" t="inlineStr"><is><t>An</t></is></c></row>' for at, name in cells)
    return _packed(
        {
            "[Content_Types].xml": f'<Types xmlns="{_CONTENT}">{_BOOK}</Types>',
            "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" Type="{_TYPES}/officeDocument"'
            ' Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{_CELLS}" xmlns:r="{_TYPES}"><sheets><sheet name="S" sheetId="1"'
            ' r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1"'
            f' Type="{_TYPES}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_CELLS}"><sheetData>{rows}</sheetData></worksheet>',
        }
    )


def repeated(rows: int, columns: int) -> bytes:
    """An ODS of one cell that says how often it is repeated."""
    table = (
        f'<table:table table:name="S"><table:table-row table:number-rows-repeated="{rows}"><table:table-cell'
        f' table:number-columns-repeated="{columns}" office:value-type="string"><text:p>An</text:p></table:table-cell>'
        "</table:table-row></table:table>"
    )
    names = " ".join(f'xmlns:{one}="{_ODF}:{one}:1.0"' for one in ("office", "table", "text"))
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    return _packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{_ODF}:manifest:1.0"/>',
            "content.xml": f"<office:document-content {names}>{body}</office:document-content>",
        }
    )


def _packed(files: dict[str, str]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return made.getvalue()
