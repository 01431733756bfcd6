/** A cleaned picture: what shows it, and its size. Null stands for a damaged one. */
export type CleanedPicture = {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
} | null
