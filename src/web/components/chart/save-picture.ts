/** The kinds of files that a picture can be saved as. */
export const PICTURE_FORMATS = ["svg", "png"] as const;

export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** Screens that are read closely have two points for each. */
const PNG_SCALE = 2;

/** A picture as a file has it. */
interface Picture {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

const svgOf = ({ markup }: Picture): Blob => new Blob([markup], { type: "image/svg+xml" });

const loaded = async (address: string): Promise<HTMLImageElement> => {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
};

const pngOf = async (picture: Picture): Promise<Blob> => {
  const address = URL.createObjectURL(svgOf(picture));
  try {
    const canvas = document.createElement("canvas");
    canvas.width = picture.width * PNG_SCALE;
    canvas.height = picture.height * PNG_SCALE;
    canvas.getContext("2d")?.drawImage(await loaded(address), 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error("no image was made")) : resolve(blob)),
        "image/png",
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
};

/** Gives a picture to the reader as a file. */
export const savePicture = async (name: string, format: PictureFormat, picture: Picture): Promise<void> => {
  const blob = format === "svg" ? svgOf(picture) : await pngOf(picture);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.${format}`;
  link.click();
  URL.revokeObjectURL(link.href);
};
