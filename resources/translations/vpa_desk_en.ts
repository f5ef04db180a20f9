<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>AttentionCard</name>
    <message numerus="yes">
        <source>{number} · %n day(s) late</source>
        <translation>
            <numerusform>{number} · %n day late</numerusform>
            <numerusform>{number} · %n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientHead</name>
    <message numerus="yes">
        <source>due after %n day(s)</source>
        <translation>
            <numerusform>due after %n day</numerusform>
            <numerusform>due after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message numerus="yes">
        <source>%n client(s) in the archive</source>
        <translation>
            <numerusform>%n client in the archive</numerusform>
            <numerusform>%n clients in the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntriesBox</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewInvoiceDialog</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overdue</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s) on the last workday</source>
        <translation>
            <numerusform>every month on the last workday</numerusform>
            <numerusform>every %n months on the last workday</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s) on the last day</source>
        <translation>
            <numerusform>every month on the last day</numerusform>
            <numerusform>every %n months on the last day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s) on day {day}</source>
        <translation>
            <numerusform>every month on day {day}</numerusform>
            <numerusform>every %n months on day {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n year(s) on {day}</source>
        <translation>
            <numerusform>every year on {day}</numerusform>
            <numerusform>every %n years on {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after it is done</source>
        <translation>
            <numerusform>%n day after it is done</numerusform>
            <numerusform>%n days after it is done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) after it is done</source>
        <translation>
            <numerusform>%n week after it is done</numerusform>
            <numerusform>%n weeks after it is done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) after it is done</source>
        <translation>
            <numerusform>%n month after it is done</numerusform>
            <numerusform>%n months after it is done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) after it is done</source>
        <translation>
            <numerusform>%n year after it is done</numerusform>
            <numerusform>%n years after it is done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskTimes</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimePage</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekTableModel</name>
    <message numerus="yes">
        <source>%n time(s), Enter opens</source>
        <translation>
            <numerusform>%n time, Enter opens</numerusform>
            <numerusform>%n times, Enter opens</numerusform>
        </translation>
    </message>
</context>
</TS>
