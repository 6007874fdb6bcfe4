# SPDX-License-Identifier: MIT
# Completion of takt in bash. The program itself says what can follow, so
# there are no names here that could go out of date.

_takt() {
    local -a words=()
    local current=$2 word line i

    # Bash parts words at "="; takt gets them whole.
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ $i -gt 1 && ($word == = || ${COMP_WORDS[i - 1]} == =) ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
    done
    [[ $current == = ]] && current=
    COMPREPLY=()
    while IFS= read -r line; do
        if [[ $line == :files ]]; then
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
        else
            COMPREPLY+=("${line%%$'\t'*}")
        fi
    done < <("$1" complete -- "${words[@]}" 2>/dev/null)
}

complete -F _takt takt
