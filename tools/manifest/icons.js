// Icons come in the sizes that Excel asks for, and a picture has the pixels that it is declared with.
import { file } from "./addresses.js";
import { label } from "./read.js";

const required = [16, 32, 80];
const allowed = [16, 20, 24, 32, 40, 48, 64, 80];

const sizes = (icon) => [...icon.children].map((image) => Number(image.getAttribute("size")));

const signature = "89504e470d0a1a0a";

/** Width and height of a PNG, read from its header. */
export function pixels(bytes) {
  if (bytes.subarray(0, 8).toString("hex") !== signature) return "no PNG";
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

function missingSizes(icon) {
  const found = sizes(icon);
  const fits =
    required.every((size) => found.includes(size)) && found.every((size) => allowed.includes(size));
  const where = label(icon.parentNode);
  return fits
    ? []
    : [`the icon of ${where} must have 16, 32 and 80 and no unknown size; got ${found.join(" ")}`];
}

function wrongPixels(manifest, element, address, size) {
  const bytes = address && file(address, manifest);
  if (!bytes || pixels(bytes) === `${size}x${size}`) return [];
  return [`${label(element)} must be a PNG of ${size}x${size}; got ${pixels(bytes)}`];
}

export const icons = {
  "icon-sizes": ({ named }) => named("Icon").flatMap(missingSizes),
  "icon-pixels": (manifest) => {
    const { named, resource } = manifest;
    const images = named("bt:Image").filter((image) => image.hasAttribute("size"));
    return [
      ...named("IconUrl").flatMap((icon) => wrongPixels(manifest, icon, icon, 32)),
      ...named("HighResolutionIconUrl").flatMap((icon) => wrongPixels(manifest, icon, icon, 64)),
      ...images.flatMap((image) =>
        wrongPixels(
          manifest,
          image,
          resource(image.getAttribute("resid")),
          Number(image.getAttribute("size")),
        ),
      ),
    ];
  },
};
