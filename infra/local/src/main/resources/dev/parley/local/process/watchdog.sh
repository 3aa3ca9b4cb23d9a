# Ends the processes it was told of when its own standard input ends, that is: when their parent is gone, however it went.
# It is told "+ SIGNAL PID" of each start and "- SIGNAL PID" of each end.
trap '' INT TERM HUP
left=''
while read -r what signal pid; do
  case $what in
    +) left="$signal:$pid $left" ;;
    -) rest=''
       for one in $left; do [ "$one" = "$signal:$pid" ] || rest="$rest$one "; done
       left=$rest ;;
  esac
done
for one in $left; do kill -s "${one%%:*}" "${one#*:}" 2>/dev/null; done
tries=0
while [ $tries -lt 50 ]; do
  alive=''
  for one in $left; do kill -0 "${one#*:}" 2>/dev/null && alive=yes; done
  [ -n "$alive" ] || exit 0
  tries=$((tries + 1))
  sleep 0.2
done
for one in $left; do kill -s KILL "${one#*:}" 2>/dev/null; done
