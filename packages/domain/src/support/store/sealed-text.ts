import { decryptText, encryptField } from '@corridor/db/field-encryption'

/** Text as it is stored: encrypted, because people write what they like. Seal it before a transaction begins. */
export type SealedText = { readonly id: string; readonly bytes: Uint8Array<ArrayBuffer> }

type Place = { readonly table: 'thread' | 'message' | 'note'; readonly column: string }

export async function sealText(place: Place, id: string, text: string): Promise<SealedText> {
  return { id, bytes: await encryptField(text, { ...place, row: id }) }
}

export async function openText(place: Place, id: string, bytes: Uint8Array): Promise<string> {
  return decryptText(bytes, { ...place, row: id })
}
