'use client'
import { useLocale, useWords } from '@corridor/words/react'
import { FileCheck, Upload, X } from 'lucide-react'
import { type DragEvent, useId, useRef, useState } from 'react'
import { cn } from '../class-names/index.tsx'
import { FieldError } from '../field/index.tsx'
import { formatDecimal } from '../money/format.ts'

export type FileDropProps = {
  label: string
  /** What is accepted, in words: "Photo or PDF, up to 10 MB". */
  hint?: string
  /** MIME types, as in the `accept` attribute. */
  accept: readonly string[]
  maxBytes: number
  file: File | null
  onFile: (file: File | null) => void
  error?: string
  isDisabled?: boolean
}

/** Sizes of files for people: "1.2 MB". */
export function useFormatBytes(): (bytes: number) => string {
  const words = useWords('ui')
  const locale = useLocale()
  const number = (value: number, digits = 0) =>
    formatDecimal(value, locale, { digits, useGrouping: false })
  return (bytes) => {
    if (bytes < 1024) return words('size-bytes', { size: number(bytes) })
    const kilobytes = bytes / 1024
    if (kilobytes < 1024) return words('size-kilobytes', { size: number(Math.round(kilobytes)) })
    return words('size-megabytes', { size: number(kilobytes / 1024, 1) })
  }
}

/** Says what is wrong with a file; an empty text where it can be taken. */
function useProblemWith({ accept, maxBytes }: Pick<FileDropProps, 'accept' | 'maxBytes'>) {
  const words = useWords('ui')
  const formatBytes = useFormatBytes()
  return (file: File): string => {
    if (!accept.includes(file.type)) return words('file-kind')
    if (file.size <= maxBytes) return ''
    return words('file-too-big', { size: formatBytes(file.size), most: formatBytes(maxBytes) })
  }
}

/** Chooses one file by click, drop or camera; refuses the wrong kind and size before anything is sent. */
export function FileDrop(props: FileDropProps) {
  const { accept, file, onFile, isDisabled } = props
  const problemWith = useProblemWith(props)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [problem, setProblem] = useState('')

  function take(candidate: File | undefined) {
    if (!candidate) return
    const found = problemWith(candidate)
    setProblem(found)
    if (!found) onFile(candidate)
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setIsOver(false)
    if (!isDisabled) take(event.dataTransfer.files[0])
  }

  return (
    <div className="flex flex-col gap-chip">
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        className={cn(
          'flex cursor-pointer items-center gap-card rounded-card border border-dashed border-edge p-card transition-colors focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-ring hover:bg-hover',
          isOver && 'border-accent bg-accent-soft',
          file && 'border-solid border-line bg-card',
          isDisabled && 'cursor-not-allowed text-ink-muted',
        )}
      >
        <FileFace label={props.label} hint={props.hint} file={file} />
        <input
          ref={input}
          id={id}
          type="file"
          accept={accept.join(',')}
          disabled={isDisabled}
          aria-describedby={`${id}-error`}
          onChange={(event) => take(event.currentTarget.files?.[0])}
          className="sr-only"
        />
        {file && !isDisabled && (
          <RemoveButton
            name={file.name}
            onRemove={() => {
              if (input.current) input.current.value = ''
              onFile(null)
            }}
          />
        )}
      </label>
      <FieldError id={`${id}-error`} error={problem || props.error} />
    </div>
  )
}

function FileFace({ label, hint, file }: { label: string; hint?: string; file: File | null }) {
  const words = useWords('ui')
  const formatBytes = useFormatBytes()
  const Icon = file ? FileCheck : Upload
  return (
    <>
      <span className="flex size-touch shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent">
        <Icon aria-hidden className="size-5" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{label}</span>
        <span className="block truncate text-support text-ink-soft">
          {file ? words('file-taken', { name: file.name, size: formatBytes(file.size) }) : hint}
        </span>
      </span>
    </>
  )
}

function RemoveButton({ name, onRemove }: { name: string; onRemove: () => void }) {
  const words = useWords('ui')
  return (
    <button
      type="button"
      aria-label={words('file-remove', { name })}
      onClick={(event) => {
        event.preventDefault()
        onRemove()
      }}
      className="flex size-touch items-center justify-center rounded-full text-ink-soft hover:bg-press hover:text-ink"
    >
      <X aria-hidden className="size-5" />
    </button>
  )
}
