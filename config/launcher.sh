# Sourced by ./annals and ./bench: builds the modules a launcher needs when sources are newer than the last build.
# Expects $root. POSIX sh.

fail() {
    echo "$program: $1" >&2
    echo "${program}: $2" >&2
    exit 3
}

find_java() {
    if [ -n "${JAVA_HOME-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
        java=$JAVA_HOME/bin/java
    else
        java=$(command -v java) || fail "no Java was found" "Install a JDK, version 17 or later, or set JAVA_HOME."
    fi
}

# build MODULE SOURCE...   builds MODULE and what it needs if any SOURCE changed since the last time
build() {
    module=$1
    shift
    stamp=$root/$module/target/launcher.stamp
    if [ -f "$stamp" ] && [ -z "$(cd "$root" && find "$@" -newer "$stamp" -print 2>/dev/null | head -n 1)" ]; then
        return
    fi
    command -v mvn >/dev/null || fail "Maven was not found" "Install Maven 3.8.7 or later; it is needed to build once."
    mkdir -p "$root/$module/target"
    log=$root/$module/target/launcher.log
    # Two launchers at a time must not build into one folder; without flock the second one may have to be run again.
    if command -v flock >/dev/null; then
        exec 9>"$root/$module/target/launcher.lock"
        flock 9
        if [ -f "$stamp" ] && [ -z "$(cd "$root" && find "$@" -newer "$stamp" -print | head -n 1)" ]; then
            exec 9>&-
            return
        fi
    fi
    echo "$program: building, which takes a minute the first time ..." >&2
    : >"$stamp.new"
    # The checks of style are for `mvn verify`: a reader who only wants to run the program need not wait for them.
    if ! (cd "$root" && mvn -q -B -DskipTests -Dcheckstyle.skip -Dspotless.check.skip=true -Dforbiddenapis.skip=true \
        -pl "$module" -am package 9>&- </dev/null >"$log" 2>&1); then
        tail -n 20 "$log" >&2
        fail "the build failed; the whole log is in $log" \
            "Check that java -version and mvn -version say 17+ and 3.8.7+, then run it again."
    fi
    mv "$stamp.new" "$stamp"
    if command -v flock >/dev/null; then
        exec 9>&-
    fi
}

find_jar() {
    jar=$(ls -t "$root"/product/target/annals-*-app.jar 2>/dev/null | head -n 1)
    [ -n "$jar" ] || fail "the build left no jar in $root/product/target" "Delete $root/product/target and run it again."
}

# The second compiler of HotSpot takes half of the processor time of a short run, most of it for large methods into which others
# are copied. Copying only small ones into them costs later runs of the code a few hundredths and saves a third of all of the
# first 400 articles (docs/quality.md, "Speed and memory"). Room for the classes from the start: else growing to it has the whole
# heap marked in the middle of the work. Other machines than HotSpot pass over the options.
tuning="-XX:+IgnoreUnrecognizedVMOptions -XX:FreqInlineSize=30 -XX:MetaspaceSize=96m"

# Reading and checking the program's classes costs a short run some tenths of a second, unless the virtual machine finds them in
# an archive as they stood in the memory of an earlier run, from Java 25 on with what that run learned of its methods
# (docs/quality.md, "Speed and memory"). The archive lies in product/target, for one Java and one jar. Where it cannot be made or read, the program runs as without.
archive=-Xshare:auto
quiet=

# Sets $archive, the option by which the virtual machine finds the classes, and $quiet, options with it.
find_archive() {
    case ${ANNALS_JAVA_OPTIONS-} in
        *Archive* | *AOT* | *-Xshare*) return 0 ;; # the user sees to it
    esac
    key=$(LC_ALL=C ls -ldL "$java" "$jar" | cksum) || return 0
    classes=$root/product/target/launcher-classes-${key%% *}
    archive_is_made || make_archive
    if [ -f "$classes.aot" ]; then
        archive=-XX:AOTCache=$classes.aot
        quiet="-Xlog:cds=off -Xlog:aot=off"
    elif [ -f "$classes.jsa" ]; then
        archive=-XX:SharedArchiveFile=$classes.jsa
        quiet="-Xlog:cds=off -Xlog:cds+dynamic=off"
    fi
}

archive_is_made() {
    for kind in aot jsa none; do
        if [ -f "$classes.$kind" ] && [ -z "$(find "$jar" -newer "$classes.$kind" -print)" ]; then
            return 0
        fi
    done
    return 1
}

# Runs the bundled example once and keeps its classes. Written beside and renamed, so that two launchers at a time do no harm.
make_archive() {
    work=$root/product/target/launcher-work-$$
    mkdir "$work" 2>/dev/null || return 0
    trap 'rm -rf "$work"; exit 130' HUP INT TERM
    find "$root/product/target" -name 'launcher-classes-*.*' -type f ! -newer "$jar" -exec rm -f {} + || :
    [ "$terminal" = false ] || echo "$program: preparing for faster starts, once ..." >&2
    version=$("$java" -version 2>&1 </dev/null | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
    if [ "${version:-0}" -ge 25 ]; then
        kind=aot
        option=-XX:AOTCacheOutput
    else
        kind=jsa
        option=-XX:ArchiveClassesAtExit
    fi
    example=$root/examples/tesvara_2031
    # shellcheck disable=SC2086 # options are words
    "$java" $tuning "$option=$work/classes" -jar "$jar" build "$example/manifest.jsonl" \
        --gazetteer "$example/gazetteer.csv" --store "$work/store" -o "$work/out" </dev/null >"$work/log" 2>&1 || :
    if [ -s "$work/classes" ]; then
        mv -f "$work/classes" "$classes.$kind" || :
    elif [ -d "$work" ]; then
        : >"$classes.none" # another virtual machine: not tried again
    fi
    rm -rf "$work"
    trap - HUP INT TERM
}

if [ -t 2 ]; then
    terminal=true
else
    terminal=false
fi
