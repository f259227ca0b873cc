using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Papers;

/// <summary>登记办案机关在文书上写明的事项. Papers issued before stay as they are.</summary>
/// <param name="RegionCode">The county.</param>
/// <param name="Address">Where to report back and to hand in.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="Payee">Into which account fines are paid.</param>
/// <param name="ReviewBody">行政复议机关.</param>
/// <param name="Court">人民法院.</param>
[CommandName("SaveOffice", "登记办案机关")]
[AllowedTo(Role.Administrator)]
public sealed record SaveOffice(string? RegionCode, string? Address, string? Phone, string? Payee, string? ReviewBody, string? Court)
    : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => RegionCode ?? "";
}

/// <summary>Shape of <see cref="SaveOffice"/>.</summary>
public sealed class SaveOfficeValidator : AbstractValidator<SaveOffice>
{
    /// <summary>Sets the checks.</summary>
    public SaveOfficeValidator()
    {
        RuleFor(r => r.RegionCode).Matches("^[0-9]{6}$").WithMessage("请选择地区。");
        RuleFor(r => r.Address).NotEmpty().WithMessage("请填写办公地址，当事人照它提交材料。").MaximumLength(200).WithMessage("请控制在 200 字以内。");
        RuleFor(r => r.Phone).NotEmpty().WithMessage("请填写办公电话。").MaximumLength(40).WithMessage("请控制在 40 字以内。");
        RuleFor(r => r.Payee).MaximumLength(200).WithMessage("请控制在 200 字以内。");
        RuleFor(r => r.ReviewBody).MaximumLength(100).WithMessage("请控制在 100 字以内。");
        RuleFor(r => r.Court).MaximumLength(100).WithMessage("请控制在 100 字以内。");
    }
}

/// <summary>Saves it.</summary>
public sealed class SaveOfficeHandler(AppDbContext database) : IRequestHandler<SaveOffice, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(SaveOffice request, CancellationToken cancellationToken)
    {
        var code = request.RegionCode!;
        if (!await database.Regions.AnyAsync(r => r.Code == code, cancellationToken))
        {
            throw new NotFoundException();
        }

        var row = await database.Offices.SingleOrDefaultAsync(o => o.RegionCode == code, cancellationToken);
        if (row is null)
        {
            row = new OfficeRow { RegionCode = code, Address = "", Phone = "", Payee = "", ReviewBody = "", Court = "" };
            database.Offices.Add(row);
        }

        (row.Address, row.Phone, row.Payee) = (Trimmed(request.Address), Trimmed(request.Phone), Trimmed(request.Payee));
        (row.ReviewBody, row.Court) = (Trimmed(request.ReviewBody), Trimmed(request.Court));
        row.Version++;
        return Unit.Value;
    }

    private static string Trimmed(string? text) => (text ?? "").Trim();
}
