#!/usr/bin/env bash
# Says something on a simulated platform and awaits the bot's answer, which repeats it: chat.sh platform [milliseconds] [text]
# With 0 milliseconds it only prints the message's id.
# shellcheck source=environment.sh
. "$(dirname "$0")/environment.sh"
platform=$1 patience=${2:-60000} text=${3:-hello $(date +%s%N)}
said=$(curl -sf "$base/sim/messages" -H 'Content-Type: application/json' \
  -d "{\"platform\": \"$platform\", \"user\": \"check\", \"place\": \"dm\", \"text\": \"$text\"}")
id=${said#*'"messageId":"'}
id=${id%%'"'*}
if [ "$patience" = 0 ]; then echo "$id"; exit; fi
answer=$(curl -sf "$base/sim/answers?platform=$platform&message=$id&waitMs=$patience")
echo "$platform: $answer"
grep -qF "$text" <<< "$answer"
