using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Accounts;
using Rapport.App.Alone;
using Rapport.App.Jobs;
using Rapport.App.Keys;
using Rapport.App.Outbox;
using Rapport.App.Today;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Storage;

public partial class RapportDb
{
    /// <summary>The list of erased clients as the records keep it: the second of three copies.</summary>
    public DbSet<Erasure> Erasures => Set<Erasure>();

    public DbSet<Practice> Practices => Set<Practice>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Client> Clients => Set<Client>();
    public DbSet<Episode> Episodes => Set<Episode>();
    public DbSet<Assignment> Assignments => Set<Assignment>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<SessionChanged> SessionChanges => Set<SessionChanged>();
    public DbSet<SessionMoved> SessionMoves => Set<SessionMoved>();

    public DbSet<FormLink> FormLinks => Set<FormLink>();
    public DbSet<ItemAnswered> ItemAnswers => Set<ItemAnswered>();
    public DbSet<FormAnswer> FormAnswers => Set<FormAnswer>();
    public DbSet<ScoreRecorded> Scores => Set<ScoreRecorded>();
    public DbSet<EarlierScore> EarlierScores => Set<EarlierScore>();
    public DbSet<Guess> Guesses => Set<Guess>();
    public DbSet<InstrumentWording> InstrumentWordings => Set<InstrumentWording>();
    public DbSet<ClientInstrument> ClientInstruments => Set<ClientInstrument>();
    public DbSet<WantsOutcome> WantsOutcome => Set<WantsOutcome>();

    public DbSet<SessionNote> SessionNotes => Set<SessionNote>();
    public DbSet<NoteVersion> NoteVersions => Set<NoteVersion>();
    public DbSet<ReflectionNote> ReflectionNotes => Set<ReflectionNote>();
    public DbSet<ReflectionKey> ReflectionKeys => Set<ReflectionKey>();

    public DbSet<Homework> Homework => Set<Homework>();
    public DbSet<HomeworkReported> HomeworkReports => Set<HomeworkReported>();
    public DbSet<SaidBefore> SaidBefore => Set<SaidBefore>();
    public DbSet<HappenedSince> HappenedSince => Set<HappenedSince>();
    public DbSet<MustComeFirst> MustComeFirst => Set<MustComeFirst>();
    public DbSet<PlannedQuestion> PlannedQuestions => Set<PlannedQuestion>();
    public DbSet<ThingToRemember> ThingsToRemember => Set<ThingToRemember>();
    public DbSet<RoomPreference> RoomPreferences => Set<RoomPreference>();
    public DbSet<Arriving> Arrivals => Set<Arriving>();

    public DbSet<Signal> Signals => Set<Signal>();
    public DbSet<SignalAnswered> SignalAnswers => Set<SignalAnswered>();
    public DbSet<SignalRestated> SignalRestatements => Set<SignalRestated>();
    public DbSet<SignalRead> SignalReads => Set<SignalRead>();
    public DbSet<LevelKept> LevelsKept => Set<LevelKept>();
    public DbSet<PracticeTuning> PracticeTunings => Set<PracticeTuning>();
    public DbSet<MissedStrain> MissedStrains => Set<MissedStrain>();
    public DbSet<Repair> Repairs => Set<Repair>();
    public DbSet<RepairEntry> RepairEntries => Set<RepairEntry>();

    public DbSet<PracticeAgreement> PracticeAgreements => Set<PracticeAgreement>();
    public DbSet<AgreementGiven> AgreementsGiven => Set<AgreementGiven>();
    public DbSet<AgreementAccepted> AgreementsAccepted => Set<AgreementAccepted>();
    public DbSet<AgreementWithdrawn> AgreementsWithdrawn => Set<AgreementWithdrawn>();
    public DbSet<AgreementQuestion> AgreementQuestions => Set<AgreementQuestion>();

    public DbSet<Access> Accesses => Set<Access>();

    public DbSet<ReflectionWill> ReflectionWills => Set<ReflectionWill>();
    public DbSet<WillOpening> WillOpenings => Set<WillOpening>();
    public DbSet<ReflectionsOpened> ReflectionsOpened => Set<ReflectionsOpened>();
    public DbSet<HandedOver> HandedOver => Set<HandedOver>();

    public DbSet<ErasureAsked> ErasuresAsked => Set<ErasureAsked>();

    public DbSet<KeepingRule> KeepingRules => Set<KeepingRule>();

    public DbSet<Disclosure> Disclosures => Set<Disclosure>();

    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();
    public DbSet<Barred> Bars => Set<Barred>();
    public DbSet<EmergencyLook> EmergencyLooks => Set<EmergencyLook>();
    public DbSet<CaseShare> CaseShares => Set<CaseShare>();
    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<LegalRequest> LegalRequests => Set<LegalRequest>();
    public DbSet<LegalRelease> LegalReleases => Set<LegalRelease>();
    public DbSet<ReleaseItem> ReleaseItems => Set<ReleaseItem>();
    public DbSet<HoldStep> HoldSteps => Set<HoldStep>();
    public DbSet<Referrer> Referrers => Set<Referrer>();
    public DbSet<AttendanceReport> AttendanceReports => Set<AttendanceReport>();
    public DbSet<GuardianGrant> GuardianGrants => Set<GuardianGrant>();
    public DbSet<GuardianStep> GuardianSteps => Set<GuardianStep>();
    public DbSet<OwnWay> OwnWays => Set<OwnWay>();
    public DbSet<OwnLink> OwnLinks => Set<OwnLink>();
    public DbSet<OwnSitting> OwnSittings => Set<OwnSitting>();
    public DbSet<LinkWanted> LinksWanted => Set<LinkWanted>();
    public DbSet<ClientAsk> ClientAsks => Set<ClientAsk>();
    public DbSet<AskAnswered> AsksAnswered => Set<AskAnswered>();
    public DbSet<Unsaid> Unsaid => Set<Unsaid>();

    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Passkey> Passkeys => Set<Passkey>();
    public DbSet<OpenSignIn> OpenSignIns => Set<OpenSignIn>();
    public DbSet<SignInWait> SignInWaits => Set<SignInWait>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();
    public DbSet<StaffPreference> StaffPreferences => Set<StaffPreference>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<BriefRead> BriefsRead => Set<BriefRead>();
    public DbSet<RoomChecklistDone> RoomChecklists => Set<RoomChecklistDone>();
}
