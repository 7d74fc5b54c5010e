/** Has the browser save a file. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // the browser has read the address by then
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
