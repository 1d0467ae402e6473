-- Sends the bodies of a file, one on each line, over and over in their order, and asks for a coding if one is named; prints what was measured as one line of JSON.
local bodies = {}
local nextBody = 0

function init(arguments)
  for line in io.lines(arguments[1]) do
    local headers = { ["Content-Type"] = "application/json", ["Accept"] = "application/json", ["Accept-Encoding"] = arguments[2] }
    bodies[#bodies + 1] = wrk.format("POST", nil, headers, line)
  end
end

function request()
  nextBody = nextBody % #bodies + 1
  return bodies[nextBody]
end

function done(summary, latency)
  io.write(string.format(
    '\n{"requests":%d,"seconds":%.6f,"bytes":%d,"p50":%.1f,"p99":%.1f,"refused":%d,"broken":%d}\n',
    summary.requests, summary.duration / 1e6, summary.bytes, latency:percentile(50), latency:percentile(99),
    summary.errors.status, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
