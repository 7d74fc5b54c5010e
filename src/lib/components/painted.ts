/** A picture's pixels for each of the drawing's: sharp on paper and on a projector. */
const SCALE = 2;

/**
 * A drawing as a picture.
 *
 * @throws Error where the browser can't paint it, for instance because it is too large
 */
export async function painted(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(image.naturalWidth * SCALE);
  canvas.height = Math.ceil(image.naturalHeight * SCALE);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((picture) => {
      if (picture) resolve(picture);
      else reject(new Error("The browser could not paint the picture."));
    }, "image/png");
  });
}
