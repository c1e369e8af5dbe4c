import type { ManagementDocument, ManagementTableFile } from '#contract';
import { read } from '../../api/client';

/** Saves a table of the overview. It is asked for as JSON, so that it comes in the language of the page. @returns its name */
export async function saveTable(query: string): Promise<string> {
  const { fileName, table } = (await read<ManagementTableFile>(`/management-overview/table${query}`)).body;
  return save(fileName, new Blob([table], { type: 'text/csv;charset=utf-8' }));
}

/** Saves the overview as it is printed. @returns its name */
export async function saveDocument(query: string): Promise<string> {
  const { fileName, content } = (await read<ManagementDocument>(`/management-overview/document${query}`)).body;
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
