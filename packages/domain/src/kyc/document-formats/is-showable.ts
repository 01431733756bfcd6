import type { Metadata } from 'sharp'

/** A passport on a scanner of 1,200 dpi, or the largest picture that phones commonly take (50 megapixels). */
export const maxPixels = 51_000_000
const maxSidePixels = 20_000
/** What those take in four channels of eight bits. Drawing takes up to three times as much. */
const maxDecodedBytes = 4 * maxPixels

export type PictureHeader = Pick<
  Metadata,
  'mediaType' | 'width' | 'height' | 'pages' | 'channels' | 'depth'
>

/**
 * Whether a picture may be drawn, by its header alone: before any memory is taken for what it may only pretend to be.
 * @param mimeType what it was taken for by its first bytes
 */
export function isShowable(header: PictureHeader, mimeType: string): boolean {
  const { width, height, pages = 1, channels, depth } = header
  if (header.mediaType !== mimeType || pages > 1) return false
  if (width > maxSidePixels || height > maxSidePixels || width * height > maxPixels) return false
  const bytesPerSample = depth === 'uchar' ? 1 : 2
  return width * height * channels * bytesPerSample <= maxDecodedBytes
}
