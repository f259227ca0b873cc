using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>A worker in a case, as far as is shown.</summary>
/// <param name="Case">The case.</param>
/// <param name="Enterprise">Whose case it is.</param>
/// <param name="Shown">The name, masked, with the last four of the identity number where it is known.</param>
public sealed record FoundWorker(CaseRow Case, string Enterprise, string Shown);

/// <summary>查劳动者. Changes nothing but the record of who looked for whom, without which nothing is found.</summary>
/// <param name="SearchId">Its id.</param>
/// <param name="Who">The full name, or the identity number.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Reference">The number of the matter.</param>
[AllowedTo(Role.Inspector, Role.Supervisor)]
[CommandName("SearchWorkers", "查劳动者的案件")]
public sealed record SearchWorkers(Guid SearchId, string? Who, SearchPurpose? Purpose, string? Reference) : ICommand<IReadOnlyList<FoundWorker>>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => SearchId.ToString();

    /// <summary>The identity number; <c>null</c> where a name was typed.</summary>
    internal string? IdentityNumber => IdentityText.Of(Who) is { } typed && typed.Any(char.IsAsciiDigit) ? typed : null;

    /// <summary>The name without white space.</summary>
    internal string Name => SearchText.Fold(Who);
}

/// <summary>Shape of <see cref="SearchWorkers"/>.</summary>
public sealed class SearchWorkersValidator : AbstractValidator<SearchWorkers>
{
    /// <summary>Sets the checks.</summary>
    public SearchWorkersValidator()
    {
        RuleFor(r => r.Who).NotEmpty().WithMessage("请填写姓名或者居民身份证号。");
        RuleFor(r => r.Who).Must((request, _) => request.Name.Length >= 2).When(r => !string.IsNullOrWhiteSpace(r.Who) && r.IdentityNumber is null)
            .WithMessage("请写完整的姓名。");
        RuleFor(r => r.Who).Must((request, _) => Domain.Payroll.IdentityNumber.Check(request.IdentityNumber!) == IdentityNumberCheck.Valid)
            .When(r => r.IdentityNumber is not null).WithMessage("身份证号不对，请核对是不是 18 位、有没有写错。");
        RuleFor(r => r.Purpose).NotNull().WithMessage("请选择为了什么。").IsInEnum().WithMessage("请从列出的里面选。");
        RuleFor(r => r.Reference).IsCaseText("请填写那一件的编号。", 60);
        RuleFor(r => r.Reference).Must(text => (text ?? "").Any(char.IsDigit)).When(r => !string.IsNullOrWhiteSpace(r.Reference))
            .WithMessage("编号里要有数字，如 案号、登记编号、来函文号。");
    }
}

/// <summary>Looks through the cases that this person may see, and records that they did.</summary>
/// <param name="database">The database.</param>
/// <param name="cases">Cases this person may see.</param>
/// <param name="protector">Opens what is sealed, and makes blind indexes.</param>
/// <param name="user">Who looks.</param>
/// <param name="clock">When.</param>
public sealed class SearchWorkersHandler(AppDbContext database, CaseFiles cases, FieldProtector protector, ICurrentUser user, PortalClock clock)
    : IRequestHandler<SearchWorkers, IReadOnlyList<FoundWorker>>
{
    /// <summary>At most so many are shown.</summary>
    public const int Shown = 50;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FoundWorker>> Handle(SearchWorkers request, CancellationToken cancellationToken)
    {
        var index = request.IdentityNumber is { } number ? protector.IndexOf(number) : null;
        var people = await WhereTheyAreAsync([.. (await OnSheetsAsync(request.Name, index, cancellationToken))
            .Concat(await EstablishedAsync(request, cancellationToken))], cancellationToken);
        var ids = people.Select(person => person.CaseId).Distinct().ToList();
        var rows = await (from c in cases.Visible().AsNoTracking()
                          where ids.Contains(c.CaseId)
                          join e in database.Enterprises on c.EnterpriseId equals e.EnterpriseId
                          select new { c, e.Name }).ToDictionaryAsync(row => row.c.CaseId, cancellationToken);
        database.WorkerSearches.Add(new WorkerSearchRow
        {
            SearchId = request.SearchId,
            At = clock.Now,
            OfficerId = user.Id,
            RegionCode = user.Area.RegionCode,
            Purpose = request.Purpose!.Value,
            Reference = request.Reference!.Trim(),
            ByIdentity = index is not null,
            PersonIndex = index ?? protector.IndexOf("worker-name|" + request.Name),
            Found = ids.Count,
        });
        return
        [
            .. people.Select(person => person with { ItemId = Guid.Empty }).Distinct().Select(person => new FoundWorker(
                rows[person.CaseId].c, rows[person.CaseId].Name, Mask.Name(person.Name) + (person.LastFour is { } four ? $"（尾号 {four}）" : "")))
                .OrderByDescending(found => found.Case.OpenedOn).ThenBy(found => found.Case.CaseNumber, StringComparer.Ordinal).Take(Shown),
        ];
    }

    private sealed record Person(Guid CaseId, Guid ItemId, string Name, string? LastFour);

    // What was divided off or joined goes on in another case; the rows that name the person stay where they were written.
    private async Task<List<Person>> WhereTheyAreAsync(List<Person> people, CancellationToken cancellationToken)
    {
        var ids = people.Select(person => person.CaseId).Distinct().ToList();
        var events = (await database.ProcedureEvents.AsNoTracking().Where(row => ids.Contains(row.SubjectId)).OrderBy(row => row.Sequence)
            .ToListAsync(cancellationToken)).ToLookup(row => row.SubjectId, Ledger.Event);
        var now = people.ConvertAll(person => person with
        {
            CaseId = events[person.CaseId].Aggregate(person.CaseId, (place, each) => each switch
            {
                CaseDivided divided when divided.Items.Any(item => item.FindingId == person.ItemId) => divided.IntoId,
                CaseTakenIn taken when taken.Items.Any(item => item.FindingId == person.ItemId) => person.CaseId,
                CaseJoined joined when place == person.CaseId => joined.IntoId,
                _ => place,
            }),
        });
        return now.SequenceEqual(people) ? people : await WhereTheyAreAsync(now, cancellationToken);
    }

    // A name may have been typed with a space in it: as wide as that the sheet's own is read.
    private async Task<IEnumerable<Person>> OnSheetsAsync(string name, byte[]? index, CancellationToken cancellationToken)
    {
        var taken = from c in cases.Visible().AsNoTracking()
                    join finding in database.CaseFindings on new { c.EnterpriseId, c.CaseId } equals new { finding.EnterpriseId, finding.CaseId }
                    join f in database.Findings on new { finding.EnterpriseId, finding.FindingId } equals new { f.EnterpriseId, f.FindingId }
                    join l in database.PayrollLines on new { f.EnterpriseId, f.Period, f.FilingId, Line = f.LineNumber }
                        equals new { l.EnterpriseId, l.Period, l.FilingId, Line = (int?)l.LineNumber }
                    select new { c.CaseId, f.FindingId, c.EnterpriseId, l.FilingId, l.LineNumber, l.WorkerName, l.IdentityCipher, l.IdentityIndex };
        var lines = await (index is null ? taken.Where(line => line.WorkerName.Replace(" ", "").Replace("　", "") == name)
            : taken.Where(line => line.IdentityIndex == index)).ToListAsync(cancellationToken);
        return lines.Select(line => new Person(line.CaseId, line.FindingId, line.WorkerName, LastFour(
            line.IdentityCipher, $"payroll_line|identity|{line.EnterpriseId}|{line.FilingId:N}|{line.LineNumber}")));
    }

    // What was established without a sheet is sealed without an index: it is opened one by one, those of the area alone.
    private async Task<IEnumerable<Person>> EstablishedAsync(SearchWorkers request, CancellationToken cancellationToken)
    {
        var sums = await (from c in cases.Visible().AsNoTracking()
                          join p in database.CasePersons on new { c.EnterpriseId, c.CaseId } equals new { p.EnterpriseId, p.CaseId }
                          where request.IdentityNumber == null || p.IdentityCipher != null
                          select p).AsNoTracking().ToListAsync(cancellationToken);
        return sums.Where(sum => request.IdentityNumber is { } number
            ? protector.Open(sum.IdentityCipher!, CasePersonRow.IdentityPlace(sum.EnterpriseId, sum.ItemId)) == number : NameOf(sum) == request.Name)
            .Select(sum => new Person(sum.CaseId, sum.ItemId, NameOf(sum), LastFour(sum.IdentityCipher,
                CasePersonRow.IdentityPlace(sum.EnterpriseId, sum.ItemId))));
    }

    private string NameOf(CasePersonRow sum) => SearchText.Fold(protector.Open(sum.NameCipher, CasePersonRow.NamePlace(sum.EnterpriseId, sum.ItemId)));

    private string? LastFour(byte[]? sealedNumber, string place) =>
        sealedNumber is null ? null : new Creditor("", protector.Open(sealedNumber, place)).LastFour;
}
