/** Inflated data would be larger than was allowed. */
export class TooLargeError extends Error {
  override readonly name = "TooLargeError";
}

/** The bytes compressed: RFC 1951, without header or check sum. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return collect(streamOf(bytes).pipeThrough(new CompressionStream("deflate-raw")), Infinity);
}

/**
 * The bytes decompressed, counted while they arrive: a few kilobytes can hold many megabytes.
 *
 * @param most how many bytes are taken
 * @throws TooLargeError
 * @throws TypeError if the data is damaged or cut short
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> {
  return collect(streamOf(bytes).pipeThrough(new DecompressionStream("deflate-raw")), most);
}

function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > most) {
      await reader.cancel();
      throw new TooLargeError(`more than ${most} bytes`);
    }
    chunks.push(read.value);
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
