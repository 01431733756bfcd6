'use client'
import { brand } from '@corridor/kernel/brand'
import { BrokenDocument } from '@corridor/ui/broken-document'
import { ScreenError } from '../shell/screen-error.tsx'
import './globals.css'

/** Stands in for the whole document when the root layout itself broke. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <BrokenDocument product={brand.consoleName} onRetry={props.retry}>
      <ScreenError {...props} />
    </BrokenDocument>
  )
}
