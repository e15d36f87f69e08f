-- Gets the paths of a file, in turn.
-- wrk ... -s paths.lua URL -- PATHS
local requests, count = {}, 0

function init(args)
  for line in io.lines(args[1]) do requests[#requests + 1] = wrk.format("GET", line) end
end

function request()
  count = count + 1
  return requests[count % #requests + 1]
end

function done(summary, latency)
  dofile(os.getenv("BENCH_DONE"))(summary, latency)
end
