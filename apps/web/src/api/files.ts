import type { CompilationTable, ReceiptDocument } from '#contract';
import { read } from './client';

/*
 * Files that the server makes are asked for as JSON by the app, so that they come in the language of the page: a plain link would
 * follow what the browser prefers.
 */

/** Saves a table for spreadsheets. @returns its name */
export async function saveTable(path: string): Promise<string> {
  const { fileName, table } = (await read<Pick<CompilationTable, 'fileName' | 'table'>>(path)).body;
  return save(fileName, new Blob([table], { type: 'text/csv;charset=utf-8' }));
}

/** Saves a paper as PDF. @returns its name */
export async function saveDocument(path: string): Promise<string> {
  const { fileName, content } = (await read<Pick<ReceiptDocument, 'fileName' | 'content'>>(path)).body;
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  return save(fileName, new Blob([bytes], { type: 'application/pdf' }));
}

function save(name: string, content: Blob): string {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return name;
}
