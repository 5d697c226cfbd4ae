/** The serial day of a date written as 2024-02-29, from 1900-03-01 on: counted by the host's own calendar. */
export function day(text: string): number {
  return (Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86400000;
}
