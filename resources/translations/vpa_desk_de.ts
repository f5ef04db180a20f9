<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About VPA Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutView</name>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the MIT License. Your data stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work of others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressFields</name>
    <message>
        <source>Street and number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>c/o, building, floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a country, or type its code of two letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Germany</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Austria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>France</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United States</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message numerus="yes">
        <source>{number} · %n day(s) late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupLine</name>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupStep</name>
    <message>
        <source>Your backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VPA Desk copies everything once a day and checks each copy. Another disk or a synced folder is the best place for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder cannot be written. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name and address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tax number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientDetail</name>
    <message>
        <source>What of the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientForm</name>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in Germany</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a business in the EU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a business outside the EU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of invoices and mails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hourly rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding per entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due after days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time before that day keeps {rate}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new terms hold from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT id of the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time is tracked in this currency already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With VAT as you charge it at home; without, if you are a Kleinunternehmer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without VAT: the client pays it at home (reverse charge). Both VAT ids stand on the invoice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without German VAT: the work counts as done where the client sits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days, 0 to 365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount such as {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a zone such as Europe/Berlin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day such as {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientHead</name>
    <message>
        <source>Take out of the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>due after %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>writes German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} there now ({zone})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientListModel</name>
    <message>
        <source>{client}, {hours} hours not billed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientOverview</name>
    <message>
        <source>Not billed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing tracked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is billed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 12 months, net</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientStep</name>
    <message>
        <source>Your first client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who do you work for? More clients come later, as many as you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of invoices and mails</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientWords</name>
    <message>
        <source>Own work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{client} is active again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{client} is in the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client carries the address, the language and the rate of your invoices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone is in the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) in the archive</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The timer runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New terms for {client}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{client} is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Last backup: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup in this folder yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not put this folder into a synced one: two computers would damage it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy is made at the start if the last is older than a day. The newest of 7 days, 4 weeks and 12 months stay. This folder may be a synced one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied and checked: {invoices} invoices, {entries} times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups go to another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder cannot be written. Choose another; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>billable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} vs. Ø {weekday}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Due day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayTimes</name>
    <message>
        <source>The day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} billable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskLife</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup made and checked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntriesBox</name>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times for this invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{some} of {all} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryActions</name>
    <message>
        <source>{time} on “{task}” deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} on “{task}” added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>As the task is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it, or discard it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard what I typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show invoice {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new task, for: {client}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlaps {span} {task} ({client}). It can be saved all the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryTableModel</name>
    <message>
        <source>billable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not billable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time is billed. A click tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From – to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome to VPA Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvoiceEditor</name>
    <message>
        <source>Preview of the invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day must be the first or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice to {client}, total {total}, {pages} pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvoiceList</name>
    <message>
        <source>Which invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No invoices yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record time for a client; an invoice is made of it in three steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No invoice fits these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To come in: {sums}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvoicePanel</name>
    <message>
        <source>First page; a click opens the PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save PDF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not paid after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last mail may have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your Sent folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter was opened in your mail program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent it there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent to {to}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvoiceTable</name>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unclear – may have arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the mail program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being sent …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvoiceTableModel</name>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvoicesPage</name>
    <message>
        <source>Invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard this draft?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its texts are lost. The times stay and can be billed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 of 3 · Positions  ·  {client}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program opened the PDF. It lies at {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvoicesSection</name>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{YYYY}, {YY} and {MM} are the date, {NNNN} counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last number used elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new series goes on after it. Leave 0 if you begin here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number, 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due after days, for new clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days, 0 to 365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty texts take the usual wording, which names the period of the work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above the positions, German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the sum, German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above the positions, English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the sum, English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next number: {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvoicesTab</name>
    <message>
        <source>Invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No invoice for this client yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Issue invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invoice is being issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue this invoice?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number {number} will be given and cannot be changed afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{client}  ·  {total}  ·  due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuing …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysList</name>
    <message>
        <source>Single letters act while a list has the focus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the page Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New task: the quick entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the timer, or continue the last task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages, from Today to Invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit what is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm a dialog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel, empty the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the side bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start or stop the timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The week before, the week after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No logo yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo: changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo: removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG or JPEG, at most 5 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your logo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LooksSection</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect when VPA Desk is started the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance: changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailPresets</name>
    <message>
        <source>Needs an app password, made in your account there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow POP3 and IMAP in its settings first, or it refuses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes its own e-mail password, not that of the customer centre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft refuses passwords in most accounts. If the check fails, open invoices in your mail program instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailSection</name>
    <message>
        <source>Asking {host} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none (this computer only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outgoing mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password goes into the keychain of this computer, never into a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail account: changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is in the keychain of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no keychain. The password is kept until you close VPA Desk, and asked for again after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept until you close VPA Desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is ready to take your mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the side bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop, or continue the last task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About VPA Desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavBar</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewInvoiceDialog</name>
    <message>
        <source>New invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first open day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 of 3 · What is billed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything until today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no client yet. Create one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unbilled time in these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start an empty draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For work that was not tracked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences, contacts, where a password is kept – never the password itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept when you leave the field.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overdue</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PositionTableModel</name>
    <message>
        <source>“{text}” is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PositionsCard</name>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the position (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT {rate} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeSection</name>
    <message>
        <source>Logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me and my business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands on the letterhead; empty if it is your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax number (Steuernummer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT id (USt-IdNr.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invoice needs one of the two. Reverse charge needs the VAT id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeStep</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands on your letterhead. All of it can be changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if it has one of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax number (Steuernummer)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressDots</name>
    <message>
        <source>Step {place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>New task – e.g. “Mon 10:00 book flight @Miller #travel”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New task</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickAddDialog</name>
    <message>
        <source>New task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>@client  #tag  a day and a time  ~45m estimate  ! important</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickEntry</name>
    <message>
        <source>There is no client “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save without client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” fits several clients. Which one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>important</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not billable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: no such client yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: which client?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {words}; it stays text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time of day: {words}; it stays text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} is before the first day; it stays text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RateStep</name>
    <message>
        <source>Your hour, your day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New clients begin with this rate; each can have its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hourly rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding per entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on the invoice: the time itself is kept to the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours you want to work on a usual day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A length such as 6:00 or 6h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount such as {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepeatEditor</name>
    <message>
        <source>Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On workdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yearly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After it is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every how many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the same day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the last workday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {days}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>{rule} until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daily</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>on workdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weekly</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>monthly on the last workday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s) on the last workday</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>monthly on the last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s) on the last day</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>monthly on day {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s) on day {day}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>yearly on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>every %n year(s) on {day}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after it is done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) after it is done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) after it is done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) after it is done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunningWords</name>
    <message>
        <source>Target {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Send invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in this system&apos;s keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in mail program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the mail account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 of 3 · Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mail account is set up yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can still open the letter in your mail program, the PDF attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no keychain. It is used until VPA Desk is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used until VPA Desk is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to {to}: the server accepted the mail, {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the mail, nobody has it: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter is open in your mail program, the PDF attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it there, then mark it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the password of {user}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclear: the mail may have arrived, the server&apos;s answer is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your Sent folder or ask before you send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServiceList</name>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} is on offer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In English, if it differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of another service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service}: changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} is no longer offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} is offered again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each change counts at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me and my business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsSection</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting}: changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartChooser</name>
    <message>
        <source>What do you start?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task to start, or the title of a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter starts a new task: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a task, or type a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open task. Type a new one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Petrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raspberry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Olive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskActions</name>
    <message>
        <source>{time} recorded on “{task}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{task}” has no day any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{task}” is due on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{task}” is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{task}” is added, without a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{task}” is added for {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{task}” is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{task}” is done; next on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{task}” is open again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskListView</name>
    <message>
        <source>Open again (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start (Space)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskPanel</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Important</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{task}” is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such day. Write it like {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 9:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 1:30.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskRows</name>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>important</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskTimes</name>
    <message>
        <source>Add time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1:30 or 9–10:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length, or from and to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which day? Write it like {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a length like 1:30, or from and to like 9–10:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recurring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you want to do, for a client or for yourself, stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No task fits the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TasksTab</name>
    <message>
        <source>Open tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open task for this client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaxStatus</name>
    <message>
        <source>I charge VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kleinunternehmer (§ 19 UStG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices in Germany carry 19 % VAT, or 7 % where you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices carry no VAT, and the sentence on § 19 UStG that has to stand there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TermsTab</name>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding per entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hourly rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time before that day keeps its rate; issued invoices never change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rate?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TermsWords</name>
    <message>
        <source>to the minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextsCard</name>
    <message>
        <source>Introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeFields</name>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a day like {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a time like 9:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a length like 1:30.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimePage</name>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier (←)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later (→)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To today (H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only billable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing recorded on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing recorded in this week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing recorded here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the timer, or add the time by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{time} of {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no length. Write 1:30, 1.5, 90m or 9-10:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded in the week before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimerHero</name>
    <message>
        <source>The day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimerStrip</name>
    <message>
        <source>Stop the timer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimesTab</name>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the timer, or write down what you did on the page Times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing tracked for this client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show older times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not billable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is planned for today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what is to be done, or start the clock above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All done – {time} recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned for today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You could take up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnbilledCard</name>
    <message>
        <source>Not billed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is billed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekSums</name>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekTableModel</name>
    <message>
        <source>Client · Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a length, such as 1:30 or 9-10:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), Enter opens</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekTimes</name>
    <message>
        <source>Times of the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type 1:30, 1.5, 90m or 9-10:30 into a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of last week</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkdaySection</name>
    <message>
        <source>Working day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins at (hour)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends at (hour)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A full hour, 0 to 24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A length such as 6:00 or 6h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hours bound the strip of the day; the target fills the ring on Today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For new clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hourly rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding per entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients you have keep their terms.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_RunningView</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running since {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_StoppedView</name>
    <message>
        <source>What are you working on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start {task}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_UnbilledLine</name>
    <message>
        <source>{time} · since {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Understood</name>
    <message>
        <source>{enter} saves, {start} saves and starts the timer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
