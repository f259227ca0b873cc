using FluentValidation;
using MediatR;
using WageSupervision.Domain.Law.CitedLaws.Labour;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Registers;

/// <summary>登记或者更正特殊工时批准（劳动法第三十九条）.</summary>
/// <param name="Corrects">The entry that is corrected, or <c>null</c>.</param>
/// <param name="Number">文号.</param>
/// <param name="Office">The authority that approved.</param>
/// <param name="Hours">综合计算工时 or 不定时工时.</param>
/// <param name="Posts">The posts, see <see cref="SpecialHours.PostsIn"/>.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Reason">Why it is corrected.</param>
[CommandName("RegisterSpecialHours", "登记或者更正特殊工时批准")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record RegisterSpecialHours(
    Guid? Corrects, string? Number, string? Office, WorkHours? Hours, string? Posts, DateOnly? From, DateOnly? Until,
    string? FileName, byte[]? Content, string? Reason) : ICommand<Guid>, IConcerns, IEntryForm
{
    /// <inheritdoc/>
    public string Subject { get; internal set; } = "";
}

/// <summary>Shape of <see cref="RegisterSpecialHours"/>.</summary>
public sealed class RegisterSpecialHoursValidator : EntryFormValidator<RegisterSpecialHours>
{
    private const int LongestPost = 20;

    /// <summary>Sets the checks.</summary>
    public RegisterSpecialHoursValidator()
    {
        RuleFor(r => r.Number).NotEmpty().WithMessage("请照批准文件填写文号。");
        RuleFor(r => r.Number).Words(100);
        RuleFor(r => r.Office).NotEmpty().WithMessage("请填写作出批准的人社部门。");
        RuleFor(r => r.Office).Words(100);
        RuleFor(r => r.Hours).Must(value => value is WorkHours.Comprehensive or WorkHours.Irregular).WithMessage("请选择批准的是哪一种工时制度。");
        RuleFor(r => r.Posts).Must(posts => SpecialHours.PostsIn(posts).Count > 0).WithMessage("请写明适用哪些岗位，名称和工资表一致；适用全体的写“全体”。");
        RuleFor(r => r.Posts).Must(posts => SpecialHours.PostsIn(posts).Count <= SpecialHours.MostPosts)
            .WithMessage($"岗位超过 {SpecialHours.MostPosts} 个，请分几条登记。");
        RuleFor(r => r.Posts).Must(posts => SpecialHours.PostsIn(posts).All(post => post.Length <= LongestPost))
            .WithMessage($"有一个岗位超过 {LongestPost} 字；请只写岗位的名称，用顿号或者换行分开。");
        RuleFor(r => r.Posts).Words(SpecialHours.MostPosts * (LongestPost + 1));
        RuleFor(r => r.From).NotNull().WithMessage("请填写批准期间的首日，如 2026-03-05。");
        RuleFor(r => r.Until).NotNull().WithMessage("请填写批准期间的末日，如 2027-03-04。");
        RuleFor(r => r.Until).Must((r, until) => until is null || r.From is null || until >= r.From).WithMessage("批准期间的末日早于首日，请改正其中一个日期。");
    }
}

/// <summary>Registers or corrects an approval.</summary>
public sealed class RegisterSpecialHoursHandler(RegisterBooks books) : IRequestHandler<RegisterSpecialHours, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(RegisterSpecialHours request, CancellationToken cancellationToken)
    {
        var id = await books.FileAsync(
            request,
            new SpecialHoursParticulars(
                EntryRules.Stored(request.Number), EntryRules.Stored(request.Office), request.Hours!.Value,
                string.Join('、', SpecialHours.PostsIn(request.Posts)), request.From!.Value, request.Until!.Value),
            request.Corrects is null ? [] : null, request.FileName, cancellationToken);
        request.Subject = id.ToString();
        return id;
    }
}
