'use client'
import {
  type DocumentSide,
  documentMimeTypes,
  maxDocumentBytes,
} from '@corridor/domain/kyc/contract'
import { FileDrop, useFormatBytes } from '@corridor/ui/file-drop'
import { CircleCheck } from 'lucide-react'
import { type SentFile, useUpload } from './use-upload.ts'
import { type DocumentWords, sideLabel } from './words.ts'

export type DocumentSideProps = {
  words: DocumentWords
  side: DocumentSide
  uploaded: SentFile | undefined
  recoveryToken?: string
  onDone: (sent: SentFile) => Promise<unknown>
}

/** One side of a document: chosen, sent, and here; another file takes its place. */
export function DocumentSideDrop(props: DocumentSideProps) {
  const formatBytes = useFormatBytes()
  const { words, side, uploaded, recoveryToken, onDone } = props
  const upload = useUpload({ kind: words.kind, side, recoveryToken, onDone })
  const label = sideLabel(words, side)
  return (
    <div className="flex flex-col gap-chip">
      <FileDrop
        label={uploaded ? `${label}: choose another file` : label}
        hint={upload.isBusy ? 'Sending…' : 'Photo or PDF, up to 10 MB'}
        accept={documentMimeTypes}
        maxBytes={maxDocumentBytes}
        file={upload.file}
        onFile={(file) => void upload.take(file)}
        error={upload.error}
        isDisabled={upload.isBusy}
      />
      <p role="status" className="flex min-w-0 items-center gap-chip text-support text-positive">
        {upload.isBusy ? (
          <span className="text-ink-soft">Sending {label.toLowerCase()}…</span>
        ) : (
          uploaded && (
            <>
              <CircleCheck aria-hidden className="size-4 shrink-0" />
              <span className="truncate">
                {uploaded.fileName} is here · {formatBytes(uploaded.sizeBytes)}
              </span>
            </>
          )
        )}
      </p>
    </div>
  )
}
