import sharp from 'sharp';

/** Where a photograph says that it was taken; it must be found nowhere. */
export const photographedAt = 'Hinterhaus 3, Kinderzimmer';

/** A photograph as a phone makes it: standing on its side, with place, time and device beside the picture. */
export const photograph = (width = 64, height = 32): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#7a2d4f' } })
    .withExif({
      IFD0: { Make: 'Telefon', Model: 'Modell 7', ImageDescription: photographedAt },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 57/1 0/1', GPSLongitudeRef: 'E' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
