using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Features.Contacts;
using WageSupervision.Web.Features.Projects;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Shell;

/// <summary>What every command passes through, sent directly and not by a page: rights, shape, one transaction, one audit entry.</summary>
public sealed class PipelineTests(WholeJourneyFixture fixture) : IClassFixture<WholeJourneyFixture>
{
    private static readonly Type[] Requests = [.. typeof(Portal).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)))];

    /// <summary>Every request by every role that may not send it; an empty role is nobody.</summary>
    public static TheoryData<string, string> Forbidden()
    {
        var data = new TheoryData<string, string>();
        foreach (var request in Requests)
        {
            if (request.GetCustomAttribute<AllowedToAttribute>() is { } allowed)
            {
                foreach (var role in Enum.GetValues<Role>().Except(allowed.Roles))
                {
                    data.Add(request.Name, role.ToString());
                }

                data.Add(request.Name, "");
            }
        }

        return data;
    }

    [Fact]
    public void Requests_EachSaysWhoMaySendIt()
    {
        Assert.InRange(Requests.Length, 20, 500);
        Assert.Empty(Requests.Where(type => !type.IsDefined(typeof(AllowedToAttribute), false) && !type.IsDefined(typeof(AllowedToAnyoneAttribute), false))
            .Select(type => type.Name));
        Assert.Equal(
            ["ActivateAccount", "AddToContact", "CreateFirstAdministrator", "KeepCalculation", "SendContact", "TakeBackContact"],
            Requests.Where(type => type.IsDefined(typeof(AllowedToAnyoneAttribute), false)).Select(type => type.Name).Order());
        Assert.All(Requests, type =>
            Assert.DoesNotContain(type.GetCustomAttribute<AllowedToAttribute>()?.Roles ?? [Role.Worker], role => !Enum.IsDefined(role)));
    }

    [Fact]
    public void Requests_EachWithTextOrNumbers_HasAValidator()
    {
        using var scope = fixture.Host.Services.CreateScope();

        var without = Requests.Where(type => scope.ServiceProvider.GetService(typeof(IValidator<>).MakeGenericType(type)) is null);

        // These carry nothing but the id of what they concern.
        Assert.Equal(
            ["ApproveFinePlan", "CheckAttendance", "CheckFiling", "DeleteFilter", "DemandPerformance", "DisableAccount", "DiscardAttendance",
                "DiscardFiling", "EnableAccount", "EndIncident", "EndMandate", "OpenServedCopy", "PublishInspection",
                "ReissueActivation", "RevokeApiToken", "RevokeCase",
                "SendPoliceTransfer", "StrikeWrongStep", "SwitchEnterprise"],
            without.Select(type => type.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Forbidden))]
    public async Task Send_ByAnotherRole_IsForbidden(string request, string role)
    {
        var type = Requests.Single(candidate => candidate.Name == request);

        await Assert.ThrowsAsync<ForbiddenException>(() => SendAsync(RuntimeHelpers.GetUninitializedObject(type), role));
    }

    [Fact]
    public async Task Send_Invalid_ChangesNothing()
    {
        var before = await fixture.Host.Database.FingerprintAsync();
        List<string> valid = [];
        foreach (var type in Requests)
        {
            var empty = Empty(type);
            var role = type.GetCustomAttribute<AllowedToAttribute>()?.Roles[0].ToString() ?? "";
            try
            {
                await SendAsync(empty, role);
                valid.Add(type.Name);
            }
            catch (Exception refused) when (refused is ValidationException or NotFoundException)
            {
                // As it should be.
            }
        }

        Assert.Empty(valid);
        Assert.Equal(before, await fixture.Host.Database.FingerprintAsync());
    }

    [Fact]
    public async Task Audit_EveryCommand_LeftItsEntries()
    {
        await using var database = fixture.Host.Database.Open();

        var actions = await database.AuditEntries.Select(entry => entry.Action).Distinct().ToListAsync();

        // The first administrator is made in a portal without anybody; see SetupTests.
        var commands = Requests.Where(IsCommand).Select(type => CommandNames.Of(type).Name).Distinct().Except(["CreateFirstAdministrator"]).ToList();
        Assert.Empty(commands.Except(actions));
        Assert.Empty(actions.Except(commands).Except(["SignIn", "SignInRefused"]));
        Assert.Equal(
            [("ConfirmFiling", 1), ("DecidePenalty", 1), ("GivePriorNotice", 2), ("OpenCase", 1), ("SubmitPaymentProof", 2), ("SubmitPayroll", 3)],
            fixture.Recorded.Where(pair =>
                pair.Key is "ConfirmFiling" or "DecidePenalty" or "GivePriorNotice" or "OpenCase" or "SubmitPaymentProof" or "SubmitPayroll")
                .OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public async Task Audit_EveryEntry_NamesWhoAndWhatAndNothingPersonal()
    {
        await using var database = fixture.Host.Database.Open();

        var entries = await database.AuditEntries.ToListAsync();

        var unnamed = Requests.Where(type => type.IsAssignableTo(typeof(INamesNobody))).Select(type => CommandNames.Of(type).Name).ToList();
        Assert.Equal(["AddToContact", "SendContact", "TakeBackContact"], unnamed.Order());
        Assert.All(entries.Where(entry => unnamed.Contains(entry.Action)), entry => Assert.Null(entry.ActorId));
        Assert.All(entries.Where(entry => entry.Action is not ("ActivateAccount" or "SignInRefused" or "KeepCalculation") && !unnamed.Contains(entry.Action)),
            entry => Assert.NotNull(entry.ActorId));
        Assert.All(entries, entry => Assert.NotEqual(default, entry.At));
        Assert.All(entries.Where(entry => entry.Subject is not null), entry => Assert.Matches("^[A-Za-z0-9@._+-]*$", entry.Subject!));
        Assert.All(entries.Where(entry => entry.Subject is not null), entry => Assert.DoesNotMatch(@"\d{17}[\dX]", entry.Subject!));
    }

    [Fact]
    public async Task Send_CommandThatFailsAtItsEnd_LeavesNothingBehind()
    {
        // A recommendation that is none: the case, its number and its first event were made before it is looked for.
        using var other = await fixture.Host.SignedInAsync(People.OtherFiler);
        await other.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1, firstDay: 800)));
        using var otherInspector = await fixture.Host.SignedInAsync(People.OtherInspector);
        var form = await otherInspector.OpenFindingsAsync("/Cases/Open/12");
        var before = await fixture.Host.Database.FingerprintAsync();

        (await otherInspector.SubmitAsync($"/Cases/Open/12?recommendation={Guid.NewGuid()}", [.. form, ("Input.Grounds", "x")])).Expect(404);

        Assert.Equal(before, await fixture.Host.Database.FingerprintAsync());
    }

    [Fact]
    public void Commands_EachHasAStoredNameOfItsOwn_AndWords()
    {
        var names = Requests.Where(IsCommand).Select(CommandNames.Of).ToList();

        Assert.Equal(names.Count, names.Select(name => name.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(names, name => Assert.Matches("^[A-Za-z]+$", name.Name));
        Assert.All(names, name => Assert.NotEmpty(name.Words));
    }

    private static bool IsCommand(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>));

    private static object Empty(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(IReadOnlyList<Guid>) ? Array.Empty<Guid>()
            : parameter.ParameterType == typeof(IReadOnlyList<byte[]>) ? Array.Empty<byte[]>()
            : parameter.ParameterType == typeof(ContactForm) ? new ContactForm()
            : parameter.ParameterType == typeof(FactForm) ? new FactForm()
            : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null)]);
    }

    private async Task SendAsync(object request, string role)
    {
        await using var scope = fixture.Host.Services.CreateAsyncScope();
        var accessor = scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>();
        accessor.HttpContext = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        if (role.Length > 0)
        {
            accessor.HttpContext.User = new ClaimsPrincipal(new ClaimsIdentity(
                [
                    new(ClaimTypes.NameIdentifier, Guid.NewGuid().ToString()), new(ClaimTypes.Role, role), new(PortalClaims.Region, "330106"),
                    new(PortalClaims.Enterprise, "11"), new(PortalClaims.DisplayName, "测试"), new(PortalClaims.Organisation, "测试"),
                ], "test"));
        }

        var result = request.GetType().GetInterfaces()
            .Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)).GetGenericArguments()[0];
        var send = typeof(IMediator).GetMethods()
            .Single(method => method.Name == nameof(IMediator.Send) && method.IsGenericMethod && method.GetGenericArguments().Length == 1)
            .MakeGenericMethod(result);
        await (Task)send.Invoke(scope.ServiceProvider.GetRequiredService<IMediator>(), BindingFlags.DoNotWrapExceptions, null,
            [request, CancellationToken.None], null)!;
    }
}
