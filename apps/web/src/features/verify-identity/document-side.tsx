'use client'
import {
  type DocumentSide,
  documentMimeTypes,
  maxDocumentBytes,
} from '@corridor/domain/kyc/contract'
import { FileDrop, useFormatBytes } from '@corridor/ui/file-drop'
import { useWords } from '@corridor/words/react'
import { CircleCheck } from 'lucide-react'
import { type AskedDocument, pageOf } from './documents.ts'
import { type SentFile, useUpload } from './use-upload.ts'

export type DocumentSideProps = {
  document: AskedDocument
  side: DocumentSide
  uploaded: SentFile | undefined
  recoveryToken?: string
  onDone: (sent: SentFile) => Promise<unknown>
}

/** One side of a document: chosen, sent, and here; another file takes its place. */
export function DocumentSideDrop(props: DocumentSideProps) {
  const { document, side, uploaded, recoveryToken, onDone } = props
  const words = useWords('web.verify-identity')
  const formatBytes = useFormatBytes()
  const upload = useUpload({ kind: document.kind, side, recoveryToken, onDone })
  const page = pageOf(document, side)
  const label = words(`page-${page}`)
  return (
    <div className="flex flex-col gap-chip">
      <FileDrop
        label={uploaded ? words('other-file', { page: label }) : label}
        hint={upload.isBusy ? words('sending-file') : words('file-hint')}
        accept={documentMimeTypes}
        maxBytes={maxDocumentBytes}
        file={upload.file}
        onFile={(file) => void upload.take(file)}
        error={upload.error}
        isDisabled={upload.isBusy}
      />
      <p role="status" className="flex min-w-0 items-center gap-chip text-support text-positive">
        {upload.isBusy ? (
          <span className="text-ink-soft">{words(`sending-${page}`)}</span>
        ) : (
          uploaded && (
            <>
              <CircleCheck aria-hidden className="size-4 shrink-0" />
              <span className="truncate">
                {words.rich('file-here', {
                  file: () => <bdi>{uploaded.fileName}</bdi>,
                  size: formatBytes(uploaded.sizeBytes),
                })}
              </span>
            </>
          )
        )}
      </p>
    </div>
  )
}
