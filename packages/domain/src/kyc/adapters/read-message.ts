import { z } from 'zod'

const messageSchema = z.object({
  type: z.string().min(1).max(100),
  data: z.object({ checkRef: z.string().max(100).optional() }),
})

/**
 * What a verified message is about: a reference and nothing else; the answer itself is asked of the
 * provider. @returns null when the bytes are no message
 */
export function readMessage(
  rawBody: Uint8Array,
): { eventType: string; checkRef: string | null } | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(rawBody)
    const { type, data } = messageSchema.parse(JSON.parse(text))
    return { eventType: type, checkRef: data.checkRef ?? null }
  } catch {
    return null
  }
}
