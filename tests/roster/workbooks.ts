import { strToU8, type Zippable, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A cell in XML, or its text. */
export const text = (place: string, words: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;

export const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join('')}</row>`;

/** `编号,性别,出生年月` and one man. */
export const ROWS = [
  row(1, text('A1', '编号'), text('B1', '性别'), text('C1', '出生年月')),
  row(2, text('A2', 'A-1'), text('B2', '男'), text('C2', '1975-06')),
].join('');

export const sheet = (rows: string, rest = ''): string =>
  `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${rest}</worksheet>`;

/** The parts of a workbook by hand, each as it is given. */
export function parts(sheetXml: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>男</t></si></sst>`,
    'xl/worksheets/sheet1.xml': sheetXml,
    ...more,
  };
}

export const zipped = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])) as Zippable);

/** With the unpacked size that its directory says of a part, and the part itself, replaced. */
export function saying(archive: Uint8Array, name: string, size: number): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  const wanted = strToU8(name);
  const LOCAL = { signature: 0x04034b50, size: 22, name: 30, length: 26 };
  const CENTRAL = { signature: 0x02014b50, size: 24, name: 46, length: 28 };
  for (let at = 0; at + 46 < bytes.length; at += 1)
    for (const kind of [LOCAL, CENTRAL])
      if (
        view.getUint32(at, true) === kind.signature &&
        view.getUint16(at + kind.length, true) === wanted.length &&
        wanted.every((byte, place) => bytes[at + kind.name + place] === byte)
      )
        view.setUint32(at + kind.size, size, true);
  return bytes;
}
