-- Gives a permit for one request, or says how long to wait. All times are microseconds of Redis' own clock.
-- KEYS: 1 the permits that count, by the time until which they do; 2 until when nothing goes; 3 the last permit's number
-- ARGV: 1 permits that may count at once; 2 for how long one counts at first
-- answers: {wait, 0} or {0, number of the permit}
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local blocked = tonumber(redis.call('GET', KEYS[2]) or '0')
if blocked > now then
  return {blocked - now, 0}
end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now))
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[1]) then
  local first = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
  return {math.max(1, tonumber(first[2]) - now), 0}
end
local number = redis.call('INCR', KEYS[3])
redis.call('ZADD', KEYS[1], string.format('%.0f', now + ARGV[2]), number)
redis.call('PEXPIRE', KEYS[1], 10000)
redis.call('PEXPIRE', KEYS[3], 86400000)
return {0, number}
