using System.Text;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Papers;

/// <summary>A paper as lists show it.</summary>
/// <param name="Row">The paper; its contents are left out of lists.</param>
/// <param name="State">What became of it, as of today.</param>
/// <param name="PdfHash">SHA-256 of its PDF, or <c>null</c> while there is none.</param>
public sealed record PaperView(PaperRow Row, PaperState State, byte[]? PdfHash)
{
    /// <summary>What it is called.</summary>
    public string Title => PaperKinds.Named(Row.Kind).Title;
}

/// <summary>Reads papers: those a person may see, and those of a file that the caller has already found this person may see.</summary>
/// <param name="database">The database.</param>
/// <param name="user">Who reads.</param>
/// <param name="protector">Opens what is sealed.</param>
/// <param name="clock">Today.</param>
public sealed class PaperFiles(AppDbContext database, ICurrentUser user, FieldProtector protector, PortalClock clock)
{
    /// <summary>
    /// The papers this person may see: officers those of their area and of what came to it; enterprises those served on them; unions those of
    /// their area. The annex with full names is opened by a recorded step, by officers.
    /// </summary>
    public IQueryable<PaperRow> Visible()
    {
        var prefix = user.IsSignedIn && user.Role is Role.Inspector or Role.Supervisor or Role.UnionOfficial ? user.Area.Prefix : null;
        switch (user.Role)
        {
            case Role.Inspector or Role.Supervisor:
                var forOfficers = PaperKinds.For(PaperReaders.Officers);
                return database.Papers.Where(p => forOfficers.Contains(p.Kind) && (p.RegionCode.StartsWith(prefix!) || database.Contacts.Any(c =>
                    c.EnterpriseId == Subjects.OfNoEnterprise && c.ContactId == p.SubjectId
                        && (c.RegionCode.StartsWith(prefix!) || c.FirstRegionCode.StartsWith(prefix!)))));
            case Role.EnterpriseFiler:
                var (enterpriseId, forEnterprise) = (user.EnterpriseId, PaperKinds.For(PaperReaders.Enterprise));
                return database.Papers.Where(p => p.EnterpriseId == enterpriseId && forEnterprise.Contains(p.Kind)
                    && database.PaperMarks.Count(m => m.EnterpriseId == p.EnterpriseId && m.PaperId == p.PaperId && m.State == PaperState.Served)
                        > database.PaperMarks.Count(m => m.EnterpriseId == p.EnterpriseId && m.PaperId == p.PaperId && m.State == PaperState.ServiceStruck));
            case Role.UnionOfficial:
                var forUnions = PaperKinds.For(PaperReaders.Union);
                return database.Papers.Where(p => forUnions.Contains(p.Kind) && p.RegionCode.StartsWith(prefix!));
            default:
                return database.Papers.Where(_ => false);
        }
    }

    /// <summary>One that this person may see, or <c>null</c>.</summary>
    public async Task<PaperView?> FindAsync(Guid paperId, CancellationToken cancellationToken)
    {
        var row = await Visible().AsNoTracking().SingleOrDefaultAsync(p => p.PaperId == paperId, cancellationToken);
        return row is null ? null : await ViewAsync(row, cancellationToken);
    }

    /// <summary>The last paper of a kind in a file that the caller may see, or <c>null</c>.</summary>
    public async Task<PaperView?> LastAsync<TPaper>(long enterpriseId, Guid subjectId, CancellationToken cancellationToken)
        where TPaper : Paper
    {
        var row = await Kind<TPaper>(enterpriseId, subjectId).AsNoTracking().OrderByDescending(p => p.Version).FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : await ViewAsync(row, cancellationToken);
    }

    /// <summary>One of a kind in a file that the caller may see, or <c>null</c>.</summary>
    public async Task<PaperView?> OfFileAsync<TPaper>(long enterpriseId, Guid subjectId, Guid paperId, CancellationToken cancellationToken)
        where TPaper : Paper
    {
        var row = await Kind<TPaper>(enterpriseId, subjectId).AsNoTracking().SingleOrDefaultAsync(p => p.PaperId == paperId, cancellationToken);
        return row is null ? null : await ViewAsync(row, cancellationToken);
    }

    /// <summary>What lists show of the papers of a kind in a file that the caller may see, those in force, the newest first.</summary>
    public async Task<IReadOnlyList<PaperView>> InForceAsync<TPaper>(long enterpriseId, Guid subjectId, CancellationToken cancellationToken)
        where TPaper : Paper =>
        [.. (await ListAsync(Kind<TPaper>(enterpriseId, subjectId), cancellationToken)).Where(paper => paper.State.InForce())];

    /// <summary>The last paper of a kind in a file that this person may see, or <c>null</c>.</summary>
    public async Task<PaperView?> LastVisibleAsync(string kind, long enterpriseId, Guid subjectId, CancellationToken cancellationToken)
    {
        var row = await Visible().AsNoTracking().Where(p => p.EnterpriseId == enterpriseId && p.SubjectId == subjectId && p.Kind == kind)
            .OrderByDescending(p => p.Version).FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : await ViewAsync(row, cancellationToken);
    }

    /// <summary>Of a choice of papers, what lists show, the newest first; their contents are not read.</summary>
    public async Task<IReadOnlyList<PaperView>> ListAsync(IQueryable<PaperRow> chosen, CancellationToken cancellationToken)
    {
        var listed = await (
            from p in chosen.AsNoTracking()
            join f in database.PaperPdfs on new { p.EnterpriseId, p.PaperId } equals new { f.EnterpriseId, f.PaperId } into files
            from file in files.DefaultIfEmpty()
            orderby p.PaperId descending
            select new
            {
                p.EnterpriseId,
                p.PaperId,
                p.SubjectId,
                p.CaseId,
                p.RegionCode,
                p.Kind,
                p.Number,
                p.Version,
                p.EventSequence,
                p.Office,
                p.IssuedOn,
                p.IssuedAt,
                p.LapsesOn,
                p.TextHash,
                p.FileHash,
                PdfHash = file == null ? null : file.FileHash,
                Last = database.PaperMarks.Where(m => m.EnterpriseId == p.EnterpriseId && m.PaperId == p.PaperId).OrderByDescending(m => m.Sequence)
                    .Select(m => (PaperState?)m.State).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return
        [
            .. listed.Select(p => new PaperView(
                new PaperRow
                {
                    EnterpriseId = p.EnterpriseId, PaperId = p.PaperId, SubjectId = p.SubjectId, CaseId = p.CaseId, RegionCode = p.RegionCode, Kind = p.Kind,
                    Number = p.Number, Version = p.Version, EventSequence = p.EventSequence, Office = p.Office, IssuedOn = p.IssuedOn, IssuedAt = p.IssuedAt,
                    LapsesOn = p.LapsesOn, Data = [], Html = [], TextHash = p.TextHash, FileHash = p.FileHash,
                },
                PaperStates.On(p.Last, p.LapsesOn, clock.Today), p.PdfHash)),
        ];
    }

    /// <summary>The file as HTML.</summary>
    public string FileOf(PaperRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Encoding.UTF8.GetString(protector.OpenBytes(row.Html, PaperRow.Place("html", row.EnterpriseId, row.PaperId)));
    }

    /// <summary>The PDF, or <c>null</c> while there is none.</summary>
    public async Task<byte[]?> PdfOfAsync(PaperRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        var made = await database.PaperPdfs.AsNoTracking()
            .SingleOrDefaultAsync(p => p.EnterpriseId == row.EnterpriseId && p.PaperId == row.PaperId, cancellationToken);
        return made is null ? null : protector.OpenBytes(made.Content, PaperRow.Place("pdf", row.EnterpriseId, row.PaperId));
    }

    /// <summary>Puts a paper into the queue of PDFs, unless it waits there already.</summary>
    public Task QueueAsync(PaperRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        return database.Database.ExecuteSqlAsync(
            $"""
            insert into paper_job (enterprise_id, paper_id, attempts, next_at) select {row.EnterpriseId}, {row.PaperId}, 0, {clock.Now}
            where not exists (select from paper_pdf where enterprise_id = {row.EnterpriseId} and paper_id = {row.PaperId})
            on conflict do nothing
            """, cancellationToken);
    }

    private IQueryable<PaperRow> Kind<TPaper>(long enterpriseId, Guid subjectId)
        where TPaper : Paper
    {
        var kind = PaperKinds.Name<TPaper>();
        return database.Papers.Where(p => p.EnterpriseId == enterpriseId && p.SubjectId == subjectId && p.Kind == kind);
    }

    private async Task<PaperView> ViewAsync(PaperRow row, CancellationToken cancellationToken)
    {
        var last = await database.PaperMarks.AsNoTracking().Where(m => m.EnterpriseId == row.EnterpriseId && m.PaperId == row.PaperId)
            .OrderByDescending(m => m.Sequence).Select(m => (PaperState?)m.State).FirstOrDefaultAsync(cancellationToken);
        var pdf = await database.PaperPdfs.AsNoTracking().Where(p => p.EnterpriseId == row.EnterpriseId && p.PaperId == row.PaperId)
            .Select(p => p.FileHash).SingleOrDefaultAsync(cancellationToken);
        return new PaperView(row, PaperStates.On(last, row.LapsesOn, clock.Today), pdf);
    }
}
