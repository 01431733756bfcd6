import { Loading, Skeleton } from '@corridor/ui/skeleton'

export default function PageLoading() {
  return (
    <Loading>
      <div className="flex flex-col gap-card p-screen">
        <Skeleton className="h-7 w-64" />
        <Skeleton className="h-96 rounded-card" />
      </div>
    </Loading>
  )
}
