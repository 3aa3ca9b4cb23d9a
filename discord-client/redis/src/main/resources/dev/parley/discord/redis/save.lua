-- Writes down what is known of a place's limits, with the time of Redis' own clock in front.
-- KEYS: 1 the place's limits
-- ARGV: 1 what is known; 2 milliseconds after which it is worth nothing
local time = redis.call('TIME')
redis.call('SET', KEYS[1], string.format('%.0f', time[1] * 1000000 + time[2]) .. ' ' .. ARGV[1], 'PX', ARGV[2])
return 0
