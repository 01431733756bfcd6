'use client'
import { FileCheck, Upload, X } from 'lucide-react'
import { type DragEvent, useId, useRef, useState } from 'react'
import { cn } from '../class-names/index.tsx'
import { FieldError } from '../field/index.tsx'

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

/** "1.2 MB", for people. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

function problemWith(file: File, accept: readonly string[], maxBytes: number): string {
  if (!accept.includes(file.type))
    return 'We cannot read this kind of file. Choose a photo or a PDF.'
  if (file.size <= maxBytes) return ''
  return `This file is ${formatBytes(file.size)}; the most is ${formatBytes(maxBytes)}.`
}

/** Chooses one file by click, drop or camera; refuses the wrong kind and size before anything is sent. */
export function FileDrop(props: FileDropProps) {
  const { accept, maxBytes, file, onFile, isDisabled } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [problem, setProblem] = useState('')

  function take(candidate: File | undefined) {
    if (!candidate) return
    const found = problemWith(candidate, accept, maxBytes)
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
  const Icon = file ? FileCheck : Upload
  return (
    <>
      <span className="flex size-touch shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent">
        <Icon aria-hidden className="size-5" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{label}</span>
        <span className="block truncate text-support text-ink-soft">
          {file ? `${file.name} · ${formatBytes(file.size)}` : hint}
        </span>
      </span>
    </>
  )
}

function RemoveButton({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <button
      type="button"
      aria-label={`Remove ${name}`}
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
