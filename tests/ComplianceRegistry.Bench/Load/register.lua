-- Registers systems: one JSON body per line of a file, each request under an Idempotency-Key of its own.
-- wrk ... -s register.lua URL -- BODIES TOKEN PREFIX
local bodies, headers, prefix, count = {}, {}, "", 0

function init(args)
  for line in io.lines(args[1]) do bodies[#bodies + 1] = line end
  headers["Content-Type"] = "application/json"
  headers["Authorization"] = "Bearer " .. args[2]
  prefix = args[3]
end

function request()
  count = count + 1
  headers["Idempotency-Key"] = prefix .. "-" .. count
  return wrk.format("POST", "/v1/systems", headers, bodies[count % #bodies + 1])
end

function done(summary, latency)
  dofile(os.getenv("BENCH_DONE"))(summary, latency)
end
