-- Reads what is known of a place's limits.
-- KEYS: 1 the place's limits
-- answers: {microseconds since it was written down, what is known}, or nothing
local found = redis.call('GET', KEYS[1])
if not found then
  return nil
end
local time = redis.call('TIME')
local gap = string.find(found, ' ', 1, true)
return {time[1] * 1000000 + time[2] - tonumber(string.sub(found, 1, gap - 1)), string.sub(found, gap + 1)}
