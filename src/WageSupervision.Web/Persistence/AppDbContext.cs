using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Enterprises;

namespace WageSupervision.Web.Persistence;

/// <summary>The database. Every table an enterprise owns has <c>enterprise_id</c> first in its key and its indexes.</summary>
/// <param name="options">Options.</param>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Administrative divisions.</summary>
    public DbSet<RegionRow> Regions => Set<RegionRow>();

    /// <summary>Enterprises.</summary>
    public DbSet<EnterpriseRow> Enterprises => Set<EnterpriseRow>();

    /// <summary>Those that employ, or may: whoever only answers for one is party to a case and stands in no list besides.</summary>
    public IQueryable<EnterpriseRow> Employers => Enterprises.Where(e => e.Registration != Registration.ResponsiblePerson);

    /// <summary>Filings.</summary>
    public DbSet<FilingRow> Filings => Set<FilingRow>();

    /// <summary>Bytes of filings.</summary>
    public DbSet<FilingFileRow> FilingFiles => Set<FilingFileRow>();

    /// <summary>For whom filers act beside their own enterprise.</summary>
    public DbSet<FilerMandateRow> FilerMandates => Set<FilerMandateRow>();

    /// <summary>Withdrawals of filings.</summary>
    public DbSet<FilingWithdrawalRow> FilingWithdrawals => Set<FilingWithdrawalRow>();

    /// <summary>Signed receipts.</summary>
    public DbSet<FilingReceiptRow> FilingReceipts => Set<FilingReceiptRow>();

    /// <summary>Cells set right on the screen.</summary>
    public DbSet<FilingEditRow> FilingEdits => Set<FilingEditRow>();

    /// <summary>What enterprises have said of their headers.</summary>
    public DbSet<ColumnMappingRow> ColumnMappings => Set<ColumnMappingRow>();

    /// <summary>Payroll lines.</summary>
    public DbSet<PayrollLineRow> PayrollLines => Set<PayrollLineRow>();

    /// <summary>Findings.</summary>
    public DbSet<FindingRow> Findings => Set<FindingRow>();

    /// <summary>Attendance filings.</summary>
    public DbSet<AttendanceFilingRow> AttendanceFilings => Set<AttendanceFilingRow>();

    /// <summary>Bytes of attendance filings.</summary>
    public DbSet<AttendanceFileRow> AttendanceFiles => Set<AttendanceFileRow>();

    /// <summary>Attendance lines.</summary>
    public DbSet<AttendanceLineRow> AttendanceLines => Set<AttendanceLineRow>();

    /// <summary>What enterprises have said of their attendance sheets.</summary>
    public DbSet<AttendanceMappingRow> AttendanceMappings => Set<AttendanceMappingRow>();

    /// <summary>Cells of attendance sheets set right on the screen.</summary>
    public DbSet<AttendanceEditRow> AttendanceEdits => Set<AttendanceEditRow>();

    /// <summary>Attendance held against payrolls.</summary>
    public DbSet<AttendanceComparisonRow> AttendanceComparisons => Set<AttendanceComparisonRow>();

    /// <summary>What workers said of their attendance.</summary>
    public DbSet<AttendanceConfirmationRow> AttendanceConfirmations => Set<AttendanceConfirmationRow>();

    /// <summary>Entries of enterprises' registers.</summary>
    public DbSet<RegisterEntryRow> RegisterEntries => Set<RegisterEntryRow>();

    /// <summary>Workers they concern.</summary>
    public DbSet<RegisterWorkerRow> RegisterWorkers => Set<RegisterWorkerRow>();

    /// <summary>Their files.</summary>
    public DbSet<RegisterFileRow> RegisterFiles => Set<RegisterFileRow>();

    /// <summary>What workers said of deferrals.</summary>
    public DbSet<RegisterConsentRow> RegisterConsents => Set<RegisterConsentRow>();

    /// <summary>Proposed changes of parameters.</summary>
    public DbSet<ParameterChangeRow> ParameterChanges => Set<ParameterChangeRow>();

    /// <summary>Decisions on them.</summary>
    public DbSet<ParameterDecisionRow> ParameterDecisions => Set<ParameterDecisionRow>();

    /// <summary>Searches for results they alter.</summary>
    public DbSet<RecallRunRow> RecallRuns => Set<RecallRunRow>();

    /// <summary>Results they alter.</summary>
    public DbSet<RecallItemRow> RecallItems => Set<RecallItemRow>();

    /// <summary>Cases.</summary>
    public DbSet<CaseRow> Cases => Set<CaseRow>();

    /// <summary>Findings in cases.</summary>
    public DbSet<CaseFindingRow> CaseFindings => Set<CaseFindingRow>();

    /// <summary>Demands of unions.</summary>
    public DbSet<UnionDemandRow> UnionDemands => Set<UnionDemandRow>();

    /// <summary>What unions attached.</summary>
    public DbSet<UnionFileRow> UnionFiles => Set<UnionFileRow>();

    /// <summary>Complaints and reports.</summary>
    public DbSet<ContactRow> Contacts => Set<ContactRow>();

    /// <summary>Who came with them, sealed.</summary>
    public DbSet<ContactPersonRow> ContactPersons => Set<ContactPersonRow>();

    /// <summary>What they said, sealed.</summary>
    public DbSet<ContactTextRow> ContactTexts => Set<ContactTextRow>();

    /// <summary>What they attached, sealed.</summary>
    public DbSet<ContactFileRow> ContactFiles => Set<ContactFileRow>();

    /// <summary>Major wage-arrears incidents.</summary>
    public DbSet<MajorIncidentRow> MajorIncidents => Set<MajorIncidentRow>();

    /// <summary>Building projects.</summary>
    public DbSet<ProjectRow> Projects => Set<ProjectRow>();

    /// <summary>Disclosures.</summary>
    public DbSet<DisclosureRow> Disclosures => Set<DisclosureRow>();

    /// <summary>Entries of the two lists besides: 失信联合惩戒名单 and 社会公布.</summary>
    public DbSet<ListMatterRow> ListMatters => Set<ListMatterRow>();

    /// <summary>Random inspections: plans and draws.</summary>
    public DbSet<DrawRow> Draws => Set<DrawRow>();

    /// <summary>What was frozen with them, sealed.</summary>
    public DbSet<DrawMaterialRow> DrawMaterials => Set<DrawMaterialRow>();

    /// <summary>Inspections.</summary>
    public DbSet<InspectionRow> Inspections => Set<InspectionRow>();

    /// <summary>Their files, sealed.</summary>
    public DbSet<InspectionFileRow> InspectionFiles => Set<InspectionFileRow>();

    /// <summary>What supervisors look at.</summary>
    public DbSet<OversightMarkRow> OversightMarks => Set<OversightMarkRow>();

    /// <summary>Orders to file periodically.</summary>
    public DbSet<FilingOrderRow> FilingOrders => Set<FilingOrderRow>();

    /// <summary>Reminders given.</summary>
    public DbSet<DutyReminderRow> DutyReminders => Set<DutyReminderRow>();

    /// <summary>The outbox.</summary>
    public DbSet<OutgoingNoticeRow> OutgoingNotices => Set<OutgoingNoticeRow>();

    /// <summary>The last sign of life.</summary>
    public DbSet<OutagePulseRow> OutagePulses => Set<OutagePulseRow>();

    /// <summary>Forms that were carried out.</summary>
    public DbSet<SentFormRow> SentForms => Set<SentFormRow>();

    /// <summary>Measured outages.</summary>
    public DbSet<OutageRow> Outages => Set<OutageRow>();

    /// <summary>Announced maintenance.</summary>
    public DbSet<OutageMaintenanceRow> OutageMaintenances => Set<OutageMaintenanceRow>();

    /// <summary>Files registered after an outage.</summary>
    public DbSet<SpoolRegistrationRow> SpoolRegistrations => Set<SpoolRegistrationRow>();

    /// <summary>Evidence.</summary>
    public DbSet<CasePersonRow> CasePersons => Set<CasePersonRow>();

    /// <summary>Files given as evidence.</summary>
    public DbSet<EvidenceRow> Evidence => Set<EvidenceRow>();

    /// <summary>Events of procedures.</summary>
    public DbSet<ProcedureEventRow> ProcedureEvents => Set<ProcedureEventRow>();

    /// <summary>Issued papers.</summary>
    public DbSet<PaperRow> Papers => Set<PaperRow>();

    /// <summary>What became of them.</summary>
    public DbSet<PaperMarkRow> PaperMarks => Set<PaperMarkRow>();

    /// <summary>Papers as PDF.</summary>
    public DbSet<PaperPdfRow> PaperPdfs => Set<PaperPdfRow>();

    /// <summary>Papers that wait to be made into PDFs.</summary>
    public DbSet<PaperJobRow> PaperJobs => Set<PaperJobRow>();

    /// <summary>What offices name on their papers.</summary>
    public DbSet<OfficeRow> Offices => Set<OfficeRow>();

    /// <summary>Audit entries.</summary>
    public DbSet<AuditEntryRow> AuditEntries => Set<AuditEntryRow>();

    /// <summary>Filters of the case list that officers keep.</summary>
    public DbSet<SavedFilterRow> SavedFilters => Set<SavedFilterRow>();

    /// <summary>Searches for a worker across cases.</summary>
    public DbSet<WorkerSearchRow> WorkerSearches => Set<WorkerSearchRow>();

    /// <summary>Calculations kept under a claim code.</summary>
    public DbSet<CalculationClaimRow> CalculationClaims => Set<CalculationClaimRow>();

    /// <summary>Tokens of enterprises' software.</summary>
    public DbSet<ApiTokenRow> ApiTokens => Set<ApiTokenRow>();

    /// <summary>Idempotency keys and their filings.</summary>
    public DbSet<ApiSubmissionRow> ApiSubmissions => Set<ApiSubmissionRow>();

    /// <summary>The bootstrap code.</summary>
    public DbSet<BootstrapCodeRow> BootstrapCodes => Set<BootstrapCodeRow>();

    /// <inheritdoc/>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        // Here and not with the connection: whoever makes a context finds the same tables.
        optionsBuilder.UseSnakeCaseNamingConvention();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        // Identity names these itself, and what is named no convention names again.
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("asp_net_user_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("asp_net_user_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("asp_net_user_tokens");
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<decimal>().HavePrecision(14, 2);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }
}
