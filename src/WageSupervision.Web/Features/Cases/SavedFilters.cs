using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>What the case list is asked for.</summary>
/// <param name="Q">Words of the enterprise's name, its credit code, or the case number, folded.</param>
/// <param name="State">closed or all; <c>null</c> for those that are open.</param>
/// <param name="Due">late or soon, or <c>null</c>.</param>
/// <param name="Mine">Only those that the person handles.</param>
public sealed record CaseFilter(string? Q, string? State, string? Due, bool Mine)
{
    /// <summary>From an address as it was typed: what the list does not know is not asked for.</summary>
    public static CaseFilter Of(string? words, string? state, string? due, bool mine) =>
        new(SearchText.Fold(words), state is "closed" or "all" ? state : null, due is "late" or "soon" ? due : null, mine);

    /// <summary>As the address of the list has it, without a question mark; empty where nothing is asked for.</summary>
    public string Query => QueryString.Create(Pairs).ToString().TrimStart('?');

    /// <summary>The fields that are set, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Pairs =>
        [.. new KeyValuePair<string, string?>[] { new("q", Q), new("state", State), new("due", Due), new("mine", Mine ? "true" : null) }
            .Where(pair => !string.IsNullOrEmpty(pair.Value))];
}

/// <summary>保存筛选 under a name of one's own.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Filter">What is asked for.</param>
[AllowedTo(Role.Inspector, Role.Supervisor)]
[CommandName("SaveFilter", "保存案件筛选")]
public sealed record SaveFilter(string? Name, CaseFilter Filter) : ICommand<Unit>;

/// <summary>Shape of <see cref="SaveFilter"/>.</summary>
public sealed class SaveFilterValidator : AbstractValidator<SaveFilter>
{
    /// <summary>How many an account keeps.</summary>
    public const int Most = 12;

    private const string Personal = "不写身份证号码、银行卡号或者电话号码，请删去。";

    /// <summary>Sets the checks.</summary>
    public SaveFilterValidator()
    {
        RuleFor(r => r.Name).NotEmpty().WithMessage("请给这个筛选起一个名字，如 快到期的。").MaximumLength(20).WithMessage("请控制在 20 字以内。");
        RuleFor(r => r.Name).Must(name => !PersonalNumbers.Appear(name ?? "")).WithMessage("名字里" + Personal);
        RuleFor(r => r.Filter).Must(filter => filter?.Pairs.Count > 0).OverridePropertyName("Name").WithMessage("现在没有筛选。请先选条件，点“筛选”，再保存。");
        RuleFor(r => r.Filter).Must(filter => !PersonalNumbers.Appear(filter?.Q ?? "")).OverridePropertyName("Name").WithMessage("查找的内容里" + Personal);
    }
}

/// <summary>Keeps it; one of the same name gives way.</summary>
public sealed class SaveFilterHandler(AppDbContext database, ICurrentUser user) : IRequestHandler<SaveFilter, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(SaveFilter request, CancellationToken cancellationToken)
    {
        var (accountId, name) = (user.Id, request.Name!.Trim());
        var own = await database.SavedFilters.Where(f => f.AccountId == accountId).ToListAsync(cancellationToken);
        if (own.Find(filter => filter.Name == name) is { } former)
        {
            database.SavedFilters.Remove(former);
            await database.SaveChangesAsync(cancellationToken);
        }
        else if (own.Count >= SaveFilterValidator.Most)
        {
            throw Refuse.Field("Name", $"最多保存 {SaveFilterValidator.Most} 个筛选。请先删去一个不用的。");
        }

        database.SavedFilters.Add(new SavedFilterRow
        {
            AccountId = accountId,
            FilterId = Guid.CreateVersion7(),
            Name = name,
            Query = request.Filter.Query,
        });
        return Unit.Value;
    }
}

/// <summary>删去筛选, one's own.</summary>
/// <param name="FilterId">The filter.</param>
[AllowedTo(Role.Inspector, Role.Supervisor)]
[CommandName("DeleteFilter", "删去案件筛选")]
public sealed record DeleteFilter(Guid FilterId) : ICommand<Unit>;

/// <summary>Deletes it.</summary>
public sealed class DeleteFilterHandler(AppDbContext database, ICurrentUser user) : IRequestHandler<DeleteFilter, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(DeleteFilter request, CancellationToken cancellationToken)
    {
        var accountId = user.Id;
        var filter = await database.SavedFilters.SingleOrDefaultAsync(f => f.AccountId == accountId && f.FilterId == request.FilterId, cancellationToken)
            ?? throw new NotFoundException();
        database.SavedFilters.Remove(filter);
        return Unit.Value;
    }
}
