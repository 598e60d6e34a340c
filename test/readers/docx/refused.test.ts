import { Paragraph } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { UserError } from '../../../src/diagnostics/user-error.js';
import { readBytes } from '../../../src/readers/index.js';
import { pack } from './from-markdown.js';

async function refusal(bytes: Uint8Array): Promise<object> {
  const error: unknown = await readBytes('konzept.docx', bytes).catch((e: unknown) => e);
  return error instanceof UserError ? error.diagnostic : { crash: error };
}
const OLE = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const path = 'konzept.docx';

test('what is no Word file', async () => {
  expect(await refusal(strToU8('Kein Word.'))).toEqual({ code: 'docx.not-a-docx', args: { path } });
  expect(await refusal(zipSync({ 'a.txt': strToU8('x') }))).toEqual({ code: 'docx.not-a-docx', args: { path } });
});

test('the format before 2007, and a file with a password, which looks like it', async () => {
  expect(await refusal(Buffer.concat([OLE, Buffer.alloc(600)]))).toEqual({ code: 'docx.old-format', args: { path } });
  const locked = Buffer.concat([OLE, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
  expect(await refusal(locked)).toEqual({ code: 'docx.encrypted', args: { path } });
});

test('a file that breaks off, and one whose XML does', async () => {
  const whole = await pack([new Paragraph('Text')]);
  expect(await refusal(whole.subarray(0, whole.length / 2))).toEqual({
    code: 'docx.damaged',
    args: { path, detail: 'invalid zip data' },
  });
  const broken = zipSync({ 'word/document.xml': strToU8('<w:document><w:body><w:p>') });
  expect(await refusal(broken)).toMatchObject({ code: 'docx.damaged', args: { path } });
});

test('a file that would fill the memory', async () => {
  // Only the directory says how large it is; that is what is looked at, before anything is unpacked.
  const bomb = zipSync({ 'word/document.xml': strToU8('x') });
  const directory = Buffer.from(bomb).indexOf('PK\u0001\u0002');
  new DataView(bomb.buffer, bomb.byteOffset).setUint32(directory + 24, 160 * 1024 * 1024, true);
  expect(await refusal(bomb)).toEqual({ code: 'docx.too-large', args: { path, size: 160, limit: 150 } });
});

test('a file without text', async () => {
  expect(await refusal(await pack([new Paragraph('')]))).toEqual({ code: 'docx.no-text', args: { path } });
});
