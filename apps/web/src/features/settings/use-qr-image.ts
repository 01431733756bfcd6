'use client'
import { toString as drawQr } from 'qrcode'
import { useEffect, useState } from 'react'

/** The text as a QR code, drawn in this browser: an SVG in a data URL, dark on light in either theme. */
export function useQrImage(text: string | undefined): string | null {
  const [image, setImage] = useState<string | null>(null)
  useEffect(() => {
    if (!text) return
    let isCurrent = true
    void drawQr(text, { type: 'svg', margin: 2 }).then((svg) => {
      if (isCurrent) setImage(`data:image/svg+xml,${encodeURIComponent(svg)}`)
    })
    return () => {
      isCurrent = false
    }
  }, [text])
  return image
}
