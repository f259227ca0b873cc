using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Layout;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>操作记录. Only grows; nobody can change it.</summary>
[Authorize(Policies.Administrator)]
public sealed class AuditModel(AppDbContext database) : PortalPage
{
    private const int PageSize = 40;

    /// <summary>Only this action.</summary>
    [BindProperty(SupportsGet = true, Name = "do")]
    public string? Wanted { get; set; }

    /// <summary>The page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>The entries, latest first.</summary>
    public IReadOnlyList<AuditEntryRow> Entries { get; private set; } = [];

    /// <summary>Account names by id.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Enterprise names by number.</summary>
    public IReadOnlyDictionary<long, string> Enterprises { get; private set; } = new Dictionary<long, string>();

    /// <summary>What searches for a worker were for, by id.</summary>
    public IReadOnlyDictionary<Guid, string> Searches { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Where the list stands.</summary>
    public Pager Pager { get; private set; } = new(1, false, "", []);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var entries = database.AuditEntries.AsNoTracking();
        if (!string.IsNullOrEmpty(Wanted))
        {
            entries = entries.Where(e => e.Action == Wanted);
        }

        var number = Pager.Of(Number);
        var found = await entries.OrderByDescending(e => e.At).ThenByDescending(e => e.EntryId).Skip((number - 1) * PageSize).Take(PageSize + 1).ToListAsync();
        Entries = [.. found.Take(PageSize)];
        var subjects = Entries.Select(e => Guid.TryParse(e.Subject, out var id) ? id : (Guid?)null).OfType<Guid>().ToList();
        var people = Entries.Select(e => e.ActorId).OfType<Guid>().Concat(subjects).Distinct().ToList();
        Names = await database.Users.AsNoTracking().Where(a => people.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.UserName!);
        Searches = await database.WorkerSearches.AsNoTracking().Where(s => subjects.Contains(s.SearchId)).ToDictionaryAsync(
            s => s.SearchId, s => $"{Choices.LabelOf(s.Purpose)}：{s.Reference}，凭{(s.ByIdentity ? "身份证号" : "姓名")}，{s.Found} 件");
        var enterprises = Entries.Select(e => long.TryParse(e.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (long?)null)
            .OfType<long>().Distinct().ToList();
        Enterprises = await database.Enterprises.AsNoTracking().Where(e => enterprises.Contains(e.EnterpriseId))
            .ToDictionaryAsync(e => e.EnterpriseId, e => e.Name);
        Pager = new Pager(number, found.Count > PageSize, "/Administration/Audit", [new("do", Wanted)]);
    }

    /// <summary>Who did it.</summary>
    public string ActorOf(AuditEntryRow entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.ActorId is not { } id)
        {
            return "未登录的人";
        }

        var role = Enum.TryParse<Role>(entry.ActorRole, out var known) ? $"（{RoleWords.Of(known)}）" : "";
        var token = entry.TokenId is { } by ? $"，用接口令牌 {by}" : "";
        return Names.GetValueOrDefault(id, "已不存在的账号") + role + token;
    }

    /// <summary>What it concerned: an account's or enterprise's name, what a worker was looked for, or the id.</summary>
    public string SubjectOf(AuditEntryRow entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Guid.TryParse(entry.Subject, out var id) && (Names.TryGetValue(id, out var name) || Searches.TryGetValue(id, out name)) ? name
            : long.TryParse(entry.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Enterprises.TryGetValue(number, out var enterprise) ? $"{enterprise}（{number}）"
            : entry.Subject ?? "—";
    }
}
