'use client'
import { create } from 'qrcode'

const quietZone = 4

/** A QR code as one vector path, dark on light in either theme: scanners expect that. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size + 2 * quietZone
  const path = Array.from(modules.data, (isDark, index) => {
    if (!isDark) return ''
    const x = (index % modules.size) + quietZone
    const y = Math.floor(index / modules.size) + quietZone
    return `M${x} ${y}h1v1h-1z`
  }).join('')
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className="size-48 rounded-input border border-line"
    >
      <rect width={side} height={side} fill="white" />
      <path d={path} fill="black" />
    </svg>
  )
}
