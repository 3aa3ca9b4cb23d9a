-- Lets nothing go for a while, unless something longer was asked for before.
-- KEYS: 1 until when nothing goes, in microseconds of Redis' own clock
-- ARGV: 1 microseconds from now
local time = redis.call('TIME')
local wanted = time[1] * 1000000 + time[2] + ARGV[1]
if wanted > tonumber(redis.call('GET', KEYS[1]) or '0') then
  redis.call('SET', KEYS[1], string.format('%.0f', wanted), 'PX', math.ceil(ARGV[1] / 1000) + 1)
end
return 0
