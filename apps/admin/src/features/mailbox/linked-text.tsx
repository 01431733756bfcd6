'use client'
import { TextLink } from '@corridor/ui/link'

const link = /(https?:\/\/[^\s<>"]+)/

/** Plain text in which web addresses can be followed. */
export function LinkedText({ text }: { text: string }) {
  let offset = 0
  const pieces = text.split(link).map((piece) => {
    const at = offset
    offset += piece.length
    return { at, piece }
  })
  return (
    <p className="break-words whitespace-pre-wrap">
      {pieces.map(({ at, piece }) =>
        link.test(piece) ? (
          <TextLink key={at} href={piece}>
            {piece}
          </TextLink>
        ) : (
          piece
        ),
      )}
    </p>
  )
}
