-- What a run measured, as one line of JSON. Latencies in microseconds.
return function(summary, latency)
  local e = summary.errors
  print(string.format(
    'RESULT {"requests":%d,"microseconds":%d,"failures":%d,"p50":%d,"p99":%d,"max":%d}',
    summary.requests, summary.duration, e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50), latency:percentile(99), latency.max))
end
