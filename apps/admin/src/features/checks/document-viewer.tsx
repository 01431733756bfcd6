'use client'
import { buttonClass } from '@corridor/ui/button'
import { EmptyState } from '@corridor/ui/empty-state'
import { IconButton } from '@corridor/ui/icon-button'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { useWords } from '@corridor/words/react'
import { RotateCw, Undo2, ZoomIn, ZoomOut } from 'lucide-react'
import Image from 'next/image'
import { useState } from 'react'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { usePan } from './use-pan.ts'

type Document = ApiOutputs['checks']['get']['documents'][number]

const zooms = [1, 1.5, 2, 3, 4] as const
const bytesInKilobyte = 1024

export type DocumentViewerProps = { document: Document; label: string }

/** The picture of a document: zoom (+ and -), turn (r), drag or arrow keys to move, 0 to start over. */
export function DocumentViewer({ document, label }: DocumentViewerProps) {
  const words = useWords('admin.checks')
  const [step, setStep] = useState(0)
  const [turns, setTurns] = useState(0)
  const [isBroken, setIsBroken] = useState(false)
  const pan = usePan()
  const href = `/api/documents/${document.documentId}`
  const isPicture = document.mimeType !== 'application/pdf'
  const zoomBy = (by: number) => setStep((now) => Math.min(zooms.length - 1, Math.max(0, now + by)))
  const turn = () => setTurns((now) => now + 1)
  function startOver() {
    setStep(0)
    setTurns(0)
    pan.reset()
  }
  useHotkeys(
    { '+': () => zoomBy(1), '-': () => zoomBy(-1), r: turn, '0': startOver },
    { isEnabled: isPicture },
  )
  const kilobytes = Math.ceil(document.sizeBytes / bytesInKilobyte)
  if (!isPicture || isBroken) {
    return (
      <EmptyState
        density="compact"
        art={isBroken ? 'broken' : 'list'}
        title={isBroken ? words('picture-broken') : words('is-pdf')}
        description={words('opens-outside', { file: document.fileName, kilobytes })}
        className="rounded-card border border-line"
        action={
          <a
            href={href}
            download={document.fileName}
            className={buttonClass({ variant: 'secondary', size: 'compact' })}
          >
            {words('download')}
          </a>
        }
      />
    )
  }
  return (
    <figure className="flex min-w-0 flex-col overflow-hidden rounded-card border border-line bg-sunken">
      <section
        aria-label={words('move-picture', { document: label })}
        className="relative h-112 cursor-grab touch-none overflow-hidden focus-visible:-outline-offset-2 active:cursor-grabbing"
        {...pan.handlers}
      >
        <Image
          src={href}
          fill
          unoptimized
          alt={words('picture-alt', { document: label })}
          draggable={false}
          onError={() => setIsBroken(true)}
          className="pointer-events-none object-contain transition-transform"
          style={{
            transform: `translate(${pan.x}px, ${pan.y}px) rotate(${turns * 90}deg) scale(${zooms[step]})`,
          }}
        />
      </section>
      <figcaption className="flex items-center gap-hair border-t border-line bg-card px-item py-hair text-meta text-ink-soft">
        <span className="min-w-0 flex-1 truncate" title={document.fileName}>
          {words.rich('file-line', { file: () => <bdi>{document.fileName}</bdi>, kilobytes })}
        </span>
        <IconButton
          size="compact"
          label={words('zoom-out')}
          icon={<ZoomOut aria-hidden className="size-4" />}
          onClick={() => zoomBy(-1)}
        />
        <span className="w-10 text-center">
          {words('zoom', { percent: (zooms[step] ?? 1) * 100 })}
        </span>
        <IconButton
          size="compact"
          label={words('zoom-in')}
          icon={<ZoomIn aria-hidden className="size-4" />}
          onClick={() => zoomBy(1)}
        />
        <IconButton
          size="compact"
          label={words('turn')}
          icon={<RotateCw aria-hidden className="size-4" />}
          onClick={turn}
        />
        <IconButton
          size="compact"
          label={words('start-over')}
          icon={<Undo2 aria-hidden className="size-4" />}
          onClick={startOver}
        />
      </figcaption>
    </figure>
  )
}
